/**
 * The claims of a publication, which every reader takes whole.
 *
 * A page is about an event and a claim about a subject, so that half of the claims that a page makes lie under other keys
 * than its own. But claims are few and timeless: where all of them are small enough, each reader has all, fetched when no
 * page is opened, and whoever serves them learns nothing. They come in parts, so that one claim more costs one of them.
 */
import { digest48 } from './digest';

/** Bytes of all claims with their works as JSON, some 4 MB as gzip: ten thousand reviews, or three thousand claims with findings. */
export const MOST_CLAIM_JSON = 16_000_000;

/** Bytes of their files together; text that shrinks so little is none. */
export const MOST_CLAIM_BYTES = 8_000_000;

/** A sixteenth of all is fetched anew for a claim that changes. */
export const CLAIM_PARTS = 16;

/** The part of the claim with this id, which stays the same whatever else there is. */
export function partOfClaim(id: string): number {
  return digest48(id) % CLAIM_PARTS;
}
