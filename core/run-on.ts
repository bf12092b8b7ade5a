/**
 * Tell a sentence from headlines that a page ran into it.
 *
 * Where a site hides a list of other articles inside a sentence, the text reads "President Trump Donald John
 * TrumpLawmakers call for ...": two words are glued where one headline ends and the next begins, and the whole
 * is longer than sentences are. What such a headline says is not what the sentence says.
 */

/** Two words of a list, glued; names like "McCarthy" and "YouTube" have fewer letters, "#TakeCare" is a tag. */
const GLUED = /(?<![#@\p{L}])\p{L}*\p{Ll}{3}\p{Lu}\p{Ll}{2,}/u;
/** Names can be glued too ("FiveThirtyEight"), but hardly a sentence so long is without a list. */
const LONG_SENTENCE = 45;

/** Whether `sentence` has headlines in it that are not its own. */
export function isRunOn(sentence: string): boolean {
  return GLUED.test(sentence) && sentence.split(/\s+/).length > LONG_SENTENCE;
}
