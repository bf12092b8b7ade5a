import { type NoteAnnotation, quoteOf } from '../core/annotation';

/** Give the parts of a stored note that readers see. */
export function noteParts(note: NoteAnnotation): { text: string; tags: string[]; quote: string } {
  const commenting = note.body.filter(body => body.purpose === 'commenting').map(body => body.value);
  const tags = note.body.filter(body => body.purpose === 'tagging').map(body => body.value);
  return { text: commenting.join('\n\n'), tags, quote: quoteOf(note.target)?.exact ?? '' };
}
