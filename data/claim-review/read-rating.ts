/** Read a rating word for word: no reviewer's scale is turned into another's. */
import type { Review } from '../../core/corpus';
import { firstText, isNode, itemsOf, textIn } from './node';
import { shorten } from './plain-text';

/** A rating that is longer is no rating but an explanation. */
const MAX_RATING = 300;
const MAX_EXPLANATION = 2_000;

/** Read `reviewRating`, which may be an object, a list, or only the words; `undefined` where it says nothing. */
export function readRating(value: unknown): Review['rating'] {
  const ratings = itemsOf(value).map(item => (isNode(item) ? ratingOf(item) : ratingOfText(firstText(item))));
  const filled = ratings.filter(rating => Object.keys(rating).length > 0);
  // Some give the number and the words as two ratings.
  return filled.length > 0 ? Object.assign({}, ...filled.toReversed()) : undefined;
}

function ratingOf(node: Record<string, unknown>): NonNullable<Review['rating']> {
  const said = textIn(node, 'alternateName', 'name');
  const value = textIn(node, 'ratingValue');
  const { text, explanation } = ratingOfText(said ?? (isNumber(value) ? undefined : value));
  const explained = textIn(node, 'ratingExplanation', 'description', 'reviewBody') ?? explanation;
  return {
    ...(text === undefined ? {} : { text }),
    ...numberOf('value', value),
    ...numberOf('best', textIn(node, 'bestRating')),
    ...numberOf('worst', textIn(node, 'worstRating')),
    ...(explained === undefined ? {} : { explanation: shorten(explained, MAX_EXPLANATION) }),
  };
}

function ratingOfText(text: string | undefined): NonNullable<Review['rating']> {
  if (text === undefined) {
    return {};
  }
  return text.length > MAX_RATING ? { explanation: shorten(text, MAX_EXPLANATION) } : { text };
}

function numberOf(name: 'value' | 'best' | 'worst', text: string | undefined): NonNullable<Review['rating']> {
  return isNumber(text) ? { [name]: Number(text) } : {};
}

/** "3", "-1", "2.5", but not "4 out of 5", "0x10" or "". */
function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^-?\d{1,9}(?:\.\d{1,6})?$/.test(text);
}
