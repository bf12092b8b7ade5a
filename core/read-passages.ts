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

/** Words of passages, and the place of the first word of each. */
export interface WalledWords {
  words: Uint32Array;
  starts: Uint32Array;
}

/** Reads passages that come one by one. */
export class PassageReader {
  private words = new Uint32Array(1024);
  private starts = new Uint32Array(64);
  private length = 1;
  private passages = 0;

  /** Read the next passage. */
  add(text: string): void {
    const tokens = tokenize(text);
    const count = Math.min(tokens.length, MAX_PASSAGE_WORDS);
    this.words = grown(this.words, this.length + count + 1);
    this.starts = grown(this.starts, this.passages + 1);
    const { words, length } = this;
    this.starts[this.passages] = length;
    for (let i = 0; i < count; i++) {
      words[length + i] = tokens.hash[i] === WALL ? ALMOST_WALL : tokens.hash[i];
    }
    words[length + count] = WALL;
    this.length += count + 1;
    this.passages += 1;
  }

  /** What was read. */
  read(): WalledWords {
    return { words: this.words.slice(0, this.length), starts: this.starts.slice(0, this.passages) };
  }
}

/** The words of `texts`, and the place of the first word of each. */
export function readPassages(texts: readonly string[]): WalledWords {
  const reader = new PassageReader();
  for (const text of texts) {
    reader.add(text);
  }
  return reader.read();
}
