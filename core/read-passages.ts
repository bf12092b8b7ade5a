/**
 * Read passages into one column of word hashes, with a wall before each and after the last:
 *
 *     wall  smugglers loaded crates  wall  ferry passengers  wall
 *
 * Whoever walks along the column meets the wall where a passage ends, so that no
 * list of beginnings and ends is needed to stay inside one.
 */
import { grown } from './grow';
import { tokenize } from './tokenize';

/** Stands in the column of words where no word is; `readPassages` takes care that no word looks like it. */
export const WALL = 0;
/** Words of a passage that are indexed: aligning a longer one would take a tenth of a millisecond. */
export const MAX_PASSAGE_WORDS = 1000;
/** What the rare word that looks like a wall is taken for. */
const ALMOST_WALL = 1;

/** The words of `texts`, and the place of the first word of each. */
export function readPassages(texts: readonly string[]): { words: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(texts.length);
  let words = new Uint32Array(1024);
  let length = 1;
  for (const [passage, text] of texts.entries()) {
    const tokens = tokenize(text);
    const count = Math.min(tokens.length, MAX_PASSAGE_WORDS);
    words = grown(words, length + count + 1);
    starts[passage] = length;
    for (let i = 0; i < count; i++) {
      words[length + i] = tokens.hash[i] === WALL ? ALMOST_WALL : tokens.hash[i];
    }
    words[length + count] = WALL;
    length += count + 1;
  }
  return { words: words.slice(0, length), starts };
}
