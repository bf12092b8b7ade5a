import type { Entry } from '../core/service';

/** Whether an entry is an article that the reader saved, which no pack and no publication has. */
export function isSaved(entry: Entry): boolean {
  return entry.type === 'coverage' && entry.coverage.saved !== undefined;
}
