/**
 * Markdown as HTML text, in a time that grows with its length.
 *
 * The parser's grows with the square of it where signs of lists and quotations stand within each other or follow each
 * other for long, so depth has an end, and a text that is longer than notes are is parsed in parts.
 */
import { micromark } from 'micromark';

/** Signs at the beginning of a line that are taken for one; a sign behind so many is a word. */
const TOO_DEEP = /^((?:[ \t]{0,3}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){12})/gm;

/** Keeps what follows from being a sign, and takes no room. */
const NO_SIGN = '$1 \u2060';

/** Characters of a part; a longer one costs more for each of them, a shorter one cuts more lists in two. */
const PART = 4_000;

/** Give the HTML of `text`. Raw HTML in it is escaped, and addresses are of every kind. */
export function markdownHtml(text: string): string {
  return partsOf(text)
    .map(part => part.replace(TOO_DEEP, NO_SIGN))
    .map(part => micromark(part, { allowDangerousProtocol: true }))
    .join('\n');
}

/** Cut a long text between paragraphs, or else between lines, or else anywhere. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > 2 * PART) {
    const stretch = text.slice(start, start + 2 * PART);
    const paragraph = stretch.lastIndexOf('\n\n');
    const line = paragraph < PART ? stretch.lastIndexOf('\n') : paragraph;
    const end = start + (line < PART ? 2 * PART : line + 1);
    parts.push(text.slice(start, end));
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}
