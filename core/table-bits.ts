/** How large the counting tables are while an index is built: slots half as many again as words, within bounds. */
const MIN_TABLE_BITS = 14;
const MAX_TABLE_BITS = 25;
const SLOTS_PER_WORD = 1.5;

/** Bits of a hash that pick a slot in a table over so many `words`. */
export function tableBits(words: number): number {
  let bits = MIN_TABLE_BITS;
  while (bits < MAX_TABLE_BITS && 1 << bits < words * SLOTS_PER_WORD) {
    bits += 1;
  }
  return bits;
}
