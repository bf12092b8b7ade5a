/** Shows the saved text of an article, at some of its words; unset where that cannot be done from here. */
import { createContext } from 'preact';

export const ShowSaved = createContext<((id: string, words?: string) => void) | undefined>(undefined);
