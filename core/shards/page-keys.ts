/**
 * The keys under which shards are filed and asked for.
 *
 * A key is the beginning of the SHA-256 of a salient term, so many bits of it as the publication says. The same function
 * files what a publication holds and reads the page, so both come to the same keys where they speak of the same.
 */
import { digest48 } from './digest';
import { PAGE_KEYS } from './key-bits';
import { salientTerms } from './salient-terms';

/** Bits of the digest of a term; keys are the first of them. */
const TERM_BITS = 48;

/** The keys of the most salient terms of `text` (headline first, blocks as in `Article.text`), the best first, each once; none where it names nothing. */
export function pageKeys(text: string, keyBits: number): number[] {
  return keysOf(salientTerms(text, PAGE_KEYS), keyBits);
}

/** The keys of terms, each once. */
export function keysOf(terms: readonly string[], keyBits: number): number[] {
  return [...new Set(terms.map(term => keyOf(digest48(term), keyBits)))];
}

/** The key that the digest of a term begins with. */
export function keyOf(termDigest: number, keyBits: number): number {
  return Math.floor(termDigest / 2 ** (TERM_BITS - keyBits));
}
