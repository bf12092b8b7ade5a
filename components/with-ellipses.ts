/** A sentence begins with a capital, a number or in a script that has no capitals. */
const BEGINS_INSIDE = /^\p{Ll}/u;

/** A sentence ends with a mark of its own, be it inside of quotation marks. */
const ENDS = /[.!?…؟。！？][”’"'»)\]]*$/u;

/** Mark where words were cut out of a sentence, so that a reader does not take them for all of it. */
export function withEllipses(words: string): { before: string; after: string } {
  return { before: BEGINS_INSIDE.test(words) ? '…\u00a0' : '', after: ENDS.test(words) ? '' : '\u00a0…' };
}
