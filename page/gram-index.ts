/**
 * Where a passage may stand in a text that was edited since.
 *
 * Runs of a few characters ("grams") survive edits that change whole words. Each
 * gram of the passage that stands in the text says where the passage would
 * begin; where many agree, give or take what was put in or left out, it may
 * stand. Rare grams say more than common ones.
 *
 *     passage   t h e p i e r s          grams   thepi at 0, hepie at 1, …
 *     text      …o l d p i e r s w…      piers at 7: would begin at 4
 *
 * This is the filter of q-gram search (Jokinen and Ukkonen, 1991); its places
 * are compared in full by `find-quotation.ts`.
 */

export interface GramIndex {
  length: number;
  /** The places of all grams, those of one hash together; `firsts` says where they begin. */
  firsts: Int32Array;
  places: Int32Array;
}

/** Characters of a gram: rare enough to tell places apart, short enough to stand between two edits. */
const GRAM = 5;

const HASH_BITS = 16;

/** Grams of a longer passage that are looked up; more only take longer. */
const MAX_GRAMS = 400;

/** A gram found more often says nothing about the place. */
const MAX_FINDS = 64;

/** Characters by which grams may disagree on where the passage begins; of a long passage this share of its length. */
const MIN_DRIFT = 16;
const DRIFT = 0.125;

/** Index the grams of `text`. */
export function indexGrams(text: string): GramIndex {
  const count = Math.max(0, text.length - GRAM + 1);
  const firsts = new Int32Array((1 << HASH_BITS) + 1);
  for (let at = 0; at < count; at++) {
    firsts[hashAt(text, at) + 1]! += 1;
  }
  for (let hash = 0; hash < 1 << HASH_BITS; hash++) {
    firsts[hash + 1]! += firsts[hash]!;
  }
  const places = new Int32Array(count);
  const next = firsts.slice();
  for (let at = 0; at < count; at++) {
    places[next[hashAt(text, at)]!++] = at;
  }
  return { length: text.length, firsts, places };
}

/** Give at most `limit` offsets at which `passage` may begin in the indexed text, the likeliest first. */
export function likelyStarts({ length, firsts, places }: GramIndex, passage: string, limit: number): number[] {
  const drift = Math.max(MIN_DRIFT, Math.ceil(passage.length * DRIFT));
  const votes = new Float32Array(Math.ceil((length + passage.length) / drift) + 2);
  const step = Math.max(1, Math.ceil(passage.length / MAX_GRAMS));
  for (let at = 0; at + GRAM <= passage.length; at += step) {
    const hash = hashAt(passage, at);
    const finds = firsts[hash + 1]! - firsts[hash]!;
    for (let find = firsts[hash]!; finds <= MAX_FINDS && find < firsts[hash + 1]!; find++) {
      votes[Math.floor((places[find]! - at + passage.length) / drift)]! += 1 / finds;
    }
  }
  return peaks(votes, limit).map(peak => Math.round((peak + 1) * drift) - passage.length);
}

/** The places at which two neighbours have the most votes together; no two of them are neighbours. */
function peaks(votes: Float32Array, limit: number): number[] {
  const sums = votes.map((vote, index) => vote + (votes[index + 1] ?? 0));
  const order = [...sums.keys()].filter(index => sums[index]! > 0).sort((a, b) => sums[b]! - sums[a]!);
  const chosen: number[] = [];
  for (const index of order) {
    if (chosen.length === limit) {
      break;
    }
    if (chosen.every(other => Math.abs(other - index) > 1)) {
      chosen.push(index);
    }
  }
  return chosen;
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + GRAM; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return (hash >>> 8) & ((1 << HASH_BITS) - 1);
}
