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

/** Words of a text: hash, start and end (UTF-16, end exclusive) in three parallel columns. */
export interface Tokens {
  length: number;
  hash: Uint32Array;
  start: Uint32Array;
  end: Uint32Array;
}

/** Classes of code units; from `LETTER` on, a class is the folded letter or digit itself. */
const UNKNOWN = 0;
const SEPARATOR = 1;
const IGNORED = 2;
const HYPHEN = 3;
const DOT = 4;
const COMMA = 5;
const PERCENT = 6;
const AMPERSAND = 7;
const LIGATURE = 8;
const IDEOGRAPH = 9;
const LETTER = 32;

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** Filled as code units are met: classifying all 65,536 at start would cost 50 ms. */
const classes = new Uint16Array(65_536);
const ligatures = new Map<number, string>();

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters that Unicode does not decompose but that are spelt both ways. */
const FOLDED: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

const SPECIAL: [class_: number, characters: string][] = [
  [IGNORED, "'\u2019\u2018\u02bc\u00ad\u200b\u200c\u200d\u2060\ufeff"],
  [HYPHEN, '-\u2010\u2011'],
  [DOT, '.'],
  [COMMA, ','],
  [PERCENT, '%'],
  [AMPERSAND, '&'],
];
for (const [class_, characters] of SPECIAL) {
  for (const character of characters) {
    classes[character.charCodeAt(0)] = class_;
  }
}

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
      folded += ligatures.get(text.charCodeAt(i));
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
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const class_ = classOf(code);
      if (class_ >= LETTER) {
        this.letter(class_, i);
      } else if (class_ === SEPARATOR) {
        this.close();
      } else {
        this.special(class_, code, i);
      }
    }
    this.close();
  }

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
      for (const letter of ligatures.get(code) ?? '') {
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
    tokens.hash[tokens.length] = hash;
    tokens.start[tokens.length] = start;
    tokens.end[tokens.length] = end;
    tokens.length += 1;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function classOf(code: number): number {
  const known = classes[code];
  if (known !== UNKNOWN) {
    return known;
  }
  const class_ = classify(code);
  classes[code] = class_;
  return class_;
}

function classify(code: number): number {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const character = String.fromCharCode(code);
  if (isSurrogate || !LETTER_OR_DIGIT.test(character)) {
    return !isSurrogate && MARK.test(character) ? IGNORED : SEPARATOR;
  }
  if (UNSPACED.test(character)) {
    return IDEOGRAPH;
  }
  const lower = character.toLowerCase();
  const folded = FOLDED[lower] ?? lower.normalize('NFKD').replace(/\p{M}/gu, '');
  if (folded.length > 1 && LETTER_OR_DIGIT.test(folded[0]) && LETTER_OR_DIGIT.test(folded[1])) {
    ligatures.set(code, folded);
    return LIGATURE;
  }
  const first = folded.charCodeAt(0);
  return first >= LETTER ? first : code;
}

/** Spread the bits of a hash over all 32 (Murmur3 finaliser). */
function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
