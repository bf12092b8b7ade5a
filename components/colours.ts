/** The colours of notes, by the names that the reader gave them or their plain ones. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Colour } from '../core/annotation';
import type { ColourNames } from '../core/service';
import { type StringKey, useStrings } from './strings';

/** What each colour is called until the reader gives it a name. */
export const PLAIN_NAMES: Record<Colour, StringKey> = {
  yellow: 'colourYellow',
  green: 'colourGreen',
  blue: 'colourBlue',
  pink: 'colourPink',
  purple: 'colourPurple',
};

/** The reader's own names, as far as there are any. */
export const ColoursContext = createContext<ColourNames>({});

/** Give the lookup of a colour's name. */
export function useColourName(): (colour: Colour) => string {
  const t = useStrings();
  const names = useContext(ColoursContext);
  return colour => names[colour]?.trim() || t(PLAIN_NAMES[colour]);
}
