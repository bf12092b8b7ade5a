/**
 * How many bits a page key may have.
 *
 * A page asks for one of its three keys and for one more that hides it (`asked-keys.ts`). Whoever knows all articles that
 * readers choose among is left with those that have one of the two among their three:
 *
 *     three keys of each article * two keys asked for * articles / 2^bits
 */

/** Keys of a page, of which it asks for one: with more, fewer pages on one event agree; with fewer, fewer articles share a key. */
export const PAGE_KEYS = 3;
/** Keys that a page asks for: one of its own, and one more. */
const ASKED_KEYS = 2;

/** Articles behind which each page must stand, on average over the keys. */
export const ARTICLES_BEHIND = 5_000;

/** With fewer there are hardly any shards; with more, the lists of them outweigh what they hold. */
export const LEAST_KEY_BITS = 4;
export const MOST_KEY_BITS = 14;

/** Articles that keys of so many bits leave behind each page, of `articles` that readers choose among. */
export function articlesBehind(keyBits: number, articles: number): number {
  return (PAGE_KEYS * ASKED_KEYS * articles) / 2 ** keyBits;
}

/** The most bits that leave enough articles behind each page; `undefined` where no number does, and packs are the way. */
export function keyBitsFor(articles: number): number | undefined {
  let bits = MOST_KEY_BITS;
  while (bits >= LEAST_KEY_BITS && articlesBehind(bits, articles) < ARTICLES_BEHIND) {
    bits -= 1;
  }
  return bits < LEAST_KEY_BITS ? undefined : bits;
}
