/**
 * How many bits a page key may have.
 *
 * A page asks for the key of its most salient term and for one more that hides it (`asked-keys.ts`). Whoever knows all
 * articles that readers choose among is left with those whose own first key is one of the two:
 *
 *     two keys asked for * articles / 2^bits
 */

/** Keys under which an article is filed. With one, 63 % of pages find an article on their event, with three 84 %, with five little more. */
export const FILED_KEYS = 3;
/** Under which a claim is filed, which belongs to no event and has many wordings: with three keys 32 % of pages find it, with twelve half. */
export const CLAIM_KEYS = 12;

/** Keys that a page asks for: its own, and the one that hides it. */
const ASKED_KEYS = 2;

/** Articles behind which each page must stand, on average over the keys. */
export const ARTICLES_BEHIND = 5_000;

/** With fewer there are hardly any shards; with more, the lists of them outweigh what they hold. */
export const LEAST_KEY_BITS = 4;
export const MOST_KEY_BITS = 14;

/** Articles that keys of so many bits leave behind each page, of `articles` that readers choose among. */
export function articlesBehind(keyBits: number, articles: number): number {
  return (ASKED_KEYS * articles) / 2 ** keyBits;
}

/** The most bits that leave enough articles behind each page; `undefined` where no number does, and packs are the way. */
export function keyBitsFor(articles: number): number | undefined {
  let bits = MOST_KEY_BITS;
  while (bits >= LEAST_KEY_BITS && articlesBehind(bits, articles) < ARTICLES_BEHIND) {
    bits -= 1;
  }
  return bits < LEAST_KEY_BITS ? undefined : bits;
}
