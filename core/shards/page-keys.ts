/**
 * The keys under which shards are filed and asked for.
 *
 * A key is the beginning of the SHA-256 of a salient term, so many bits of it as the publication says. The same function
 * files what a publication holds and reads the page, so both come to the same keys where they speak of the same.
 */
import { digest48 } from './digest';
import { FILED_KEYS } from './key-bits';
import { salientTerms } from './salient-terms';

/** Bits of the digest of a term; keys are the first of them. */
const TERM_BITS = 48;

/**
 * The keys of the most salient terms of `text` (headline first, blocks as in `Article.text`), each once. A page asks for
 * the first; an article is filed under all. None where the text names nothing.
 */
export function pageKeys(text: string, keyBits: number, most = FILED_KEYS): number[] {
  const keys = salientTerms(text, most).map(term => Math.floor(digest48(term) / 2 ** (TERM_BITS - keyBits)));
  return [...new Set(keys)];
}
