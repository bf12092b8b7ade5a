/**
 * Turn text into word hashes with their places, in one pass over UTF-16 code units.
 *
 * Typography must not matter: case, accents, ligatures, apostrophes and soft
 * hyphens are ignored, "MS-13" reads as "MS13", "U.S." as "US", "1,000" as
 * "1000", 3.5 as one word, "%" as "percent", "&" as "and". Scripts without spaces give one token
 * a character. A word is kept as a 32-bit FNV-1a hash with a final mix
 * (Appleby's Murmur3 finaliser), never as a string: the scan costs about as much
 * as reading the text.
 */

import {
  AMPERSAND,
  COMMA,
  classOf,
  DOT,
  HYPHEN,
  IDEOGRAPH,
  IGNORED,
  LETTER,
  LIGATURE,
  lettersOf,
  PERCENT,
  SEPARATOR,
} from './character-classes';

/** Words of a text: hash, start and end (UTF-16, end exclusive) in three parallel columns. */
export interface Tokens {
  length: number;
  hash: Uint32Array;
  start: Uint32Array;
  end: Uint32Array;
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

const HASH_PERCENT = hashWord('percent');
const HASH_AND = hashWord('and');

/** Hash a word that is already folded, as `tokenize` would. */
export function hashWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  }
  return finish(hash);
}

/** Read the words of `text`. */
export function tokenize(text: string): Tokens {
  const capacity = (text.length >> 1) + 2;
  const scanner = new Scanner(text, capacity);
  scanner.run();
  return scanner.tokens;
}

/** The folded letters of `text`: what `tokenize` hashes, without separators. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const class_ = classOf(text.charCodeAt(i));
    if (class_ >= LETTER) {
      folded += String.fromCharCode(class_);
    } else if (class_ === LIGATURE) {
      folded += lettersOf(text.charCodeAt(i));
    } else if (class_ === IDEOGRAPH) {
      folded += text[i];
    } else if (class_ === PERCENT) {
      folded += 'percent';
    } else if (class_ === AMPERSAND) {
      folded += 'and';
    }
  }
  return folded;
}

class Scanner {
  readonly tokens: Tokens;
  private hash = FNV_OFFSET;
  private length = 0;
  private start = 0;
  private end = 0;

  constructor(
    private readonly text: string,
    capacity: number,
  ) {
    this.tokens = {
      length: 0,
      hash: new Uint32Array(capacity),
      start: new Uint32Array(capacity),
      end: new Uint32Array(capacity),
    };
  }

  run(): void {
    const { text } = this;
    for (let i = 0; i < text.length; ) {
      const code = text.charCodeAt(i);
      const class_ = classOf(code);
      if (class_ >= LETTER) {
        i = this.letters(i);
        continue;
      }
      if (class_ === SEPARATOR) {
        this.close();
      } else {
        this.special(class_, code, i);
      }
      i += 1;
    }
    this.close();
  }

  /** Take the letters that begin at `from` and give where they end; a tight loop, since texts are letters for the most part. */
  private letters(from: number): number {
    const { text } = this;
    let hash = this.hash;
    if (this.length === 0) {
      this.start = from;
      hash = FNV_OFFSET;
    }
    let at = from;
    for (let class_ = classOf(text.charCodeAt(at)); class_ >= LETTER; class_ = classOf(text.charCodeAt(at))) {
      hash = Math.imul(hash ^ class_, FNV_PRIME);
      at += 1;
      if (at === text.length) {
        break;
      }
    }
    this.hash = hash;
    this.length += at - from;
    this.end = at;
    return at;
  }

  /** Take one letter of the several for which the code unit at `at` stands. */
  private letter(letter: number, at: number): void {
    if (this.length === 0) {
      this.start = at;
      this.hash = FNV_OFFSET;
    }
    this.hash = Math.imul(this.hash ^ letter, FNV_PRIME);
    this.length += 1;
    this.end = at + 1;
  }

  private special(class_: number, code: number, at: number): void {
    if (class_ === IGNORED || this.joins(class_, at)) {
      return;
    }
    if (class_ === LIGATURE) {
      for (const letter of lettersOf(code)) {
        this.letter(letter.charCodeAt(0), at);
      }
      return;
    }
    this.close();
    if (class_ === PERCENT) {
      this.push(HASH_PERCENT, at, at + 1);
    } else if (class_ === AMPERSAND) {
      this.push(HASH_AND, at, at + 1);
    } else if (class_ === IDEOGRAPH) {
      this.push(finish(Math.imul(FNV_OFFSET ^ code, FNV_PRIME)), at, at + 1);
    }
  }

  /** Whether the punctuation at `at` stands inside one word: MS-13, U.S., 1,000, 3.5. */
  private joins(class_: number, at: number): boolean {
    if (this.length === 0 || this.end !== at) {
      return false;
    }
    const before = this.text.charCodeAt(at - 1);
    const after = at + 1 < this.text.length ? this.text.charCodeAt(at + 1) : 0;
    if (class_ === HYPHEN) {
      return isDigit(after) && !isDigit(before);
    }
    if (class_ === COMMA) {
      return isDigit(before) && isDigit(after);
    }
    if (class_ === DOT) {
      return (isDigit(before) && isDigit(after)) || this.isInitial(at, before, after);
    }
    return false;
  }

  /** Whether single letters stand on both sides of the dot, as in "U.S.A". */
  private isInitial(at: number, before: number, after: number): boolean {
    const isLetter = (code: number) => classOf(code) >= LETTER && !isDigit(code);
    const letterAt = (index: number) =>
      index >= 0 && index < this.text.length && classOf(this.text.charCodeAt(index)) >= LETTER;
    return isLetter(before) && isLetter(after) && !letterAt(at - 2) && !letterAt(at + 2);
  }

  private close(): void {
    if (this.length > 0) {
      this.push(finish(this.hash), this.start, this.end);
      this.length = 0;
    }
  }

  private push(hash: number, start: number, end: number): void {
    const { tokens } = this;
    if (tokens.length === tokens.hash.length) {
      this.grow();
    }
    tokens.hash[tokens.length] = hash;
    tokens.start[tokens.length] = start;
    tokens.end[tokens.length] = end;
    tokens.length += 1;
  }

  /** Words have two characters with what parts them, but for signs that are words: "&&&", "中中中". */
  private grow(): void {
    const { tokens } = this;
    for (const column of ['hash', 'start', 'end'] as const) {
      const longer = new Uint32Array(2 * tokens[column].length);
      longer.set(tokens[column]);
      tokens[column] = longer;
    }
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Spread the bits of a hash over all 32 (Murmur3 finaliser). */
function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
