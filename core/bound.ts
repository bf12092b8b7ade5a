/**
 * Say what an alignment can earn at most, for a twentieth of what aligning costs.
 *
 * An alignment runs over one stretch of the passage. There each word either stands
 * in the text near the diagonal, somewhere, and earns its surprise, or it does not
 * and costs at least what leaving it out costs; the best such stretch is found in
 * one pass (Kadane's, Bentley 1984), and no alignment within the band earns more.
 */
import { BAND, LEFT_OUT_COST, type Placement } from './align';
import { CODE_MASK, type PassageIndex, SURPRISE_MASK } from './passage-index';

/** Codes of the text near the diagonal carry the number of the look; a fresh number forgets them all at once. */
const stamps = new Uint32Array(CODE_MASK + 1);
let look = 0;

/** Bits that any alignment of a placement with a text of `textLength` words can earn, and words that it can share. */
export function boundOf(
  { code }: PassageIndex,
  codes: Uint16Array,
  textLength: number,
  { start, length, diagonal }: Placement,
): { bits: number; words: number } {
  look = (look + 1) >>> 0;
  const last = Math.min(textLength, diagonal + length + BAND);
  for (let at = Math.max(0, diagonal - BAND); at < last; at++) {
    stamps[codes[at]] = look;
  }
  let bits = 0;
  let running = 0;
  let words = 0;
  for (let place = start; place < start + length; place++) {
    const word = code[place];
    if (stamps[word & CODE_MASK] === look) {
      running += word & SURPRISE_MASK;
      words += 1;
    } else {
      running -= LEFT_OUT_COST;
    }
    running = Math.max(0, running);
    bits = Math.max(bits, running);
  }
  return { bits, words };
}
