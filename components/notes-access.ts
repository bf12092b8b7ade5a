/** The reader's other notes, as far as one of them speaks of them: to link to, to open, and for their tags. */
import { createContext } from 'preact';
import type { NoteLine, StoredNote } from '../core/service';

export interface NotesAccess {
  /** The reader's own tags, the most used first. */
  tags(): Promise<string[]>;
  /** Notes with all words of `query` in them. */
  find(query: string): Promise<NoteLine[]>;
  get(id: string): Promise<StoredNote | undefined>;
  /** Show a note; unset where none can be shown. */
  open?(id: string): void;
}

export const NotesContext = createContext<NotesAccess>({
  tags: async () => [],
  find: async () => [],
  get: async () => undefined,
});
