import type { Colour } from '../core/annotation';
import { Swatch } from './ColourChoice';
import { useColourName } from './colours';
import { useStrings } from './strings';

interface Props {
  tags: readonly string[];
  colour: Colour | undefined;
}

/** Show how a note is marked: its colour by name, and its tags. */
export function NoteMarks({ tags, colour }: Props) {
  const t = useStrings();
  const nameOf = useColourName();
  if (tags.length === 0 && !colour) {
    return null;
  }
  return (
    <ul class="note-tags" aria-label={t(colour ? 'noteMarked' : 'noteTagged')}>
      {colour && (
        <li class="note-colour" dir="auto">
          <Swatch colour={colour} />
          {nameOf(colour)}
        </li>
      )}
      {tags.map(tag => (
        <li key={tag} dir="auto">
          {tag}
        </li>
      ))}
    </ul>
  );
}
