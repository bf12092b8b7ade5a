/**
 * Say what an alignment can earn at most, for a tenth of what aligning costs.
 *
 * The words that a passage shares with the text near a diagonal, in any order:
 * no alignment within the band has more of them or earns more.
 */
import { BAND, type Placement } from './align';
import { CODE_MASK, type PassageIndex, SURPRISE_MASK } from './passage-index';

/** Codes of the text near the diagonal carry the number of the look; a fresh number forgets them all at once. */
const stamps = new Uint32Array(CODE_MASK + 1);
let look = 0;

/** Bits and words that any alignment of a placement with a text of `textLength` words can reach. */
export function boundOf(
  { code }: PassageIndex,
  codes: Uint16Array,
  textLength: number,
  { start, length, diagonal }: Placement,
): { bits: number; words: number } {
  look += 1;
  const last = Math.min(textLength, diagonal + length + BAND);
  for (let at = Math.max(0, diagonal - BAND); at < last; at++) {
    stamps[codes[at]] = look;
  }
  let bits = 0;
  let words = 0;
  for (let place = start; place < start + length; place++) {
    if (stamps[code[place] & CODE_MASK] === look) {
      bits += code[place] & SURPRISE_MASK;
      words += 1;
    }
  }
  return { bits, words };
}
