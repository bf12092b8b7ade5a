import { createContext } from 'preact';

/** Copies text for the reader; unset where nothing can be copied from, as in a picture of a card. */
export const CopyContext = createContext<((text: string) => void) | undefined>(undefined);
