/**
 * What each UTF-16 code unit is to the scanner: a letter and how it folds, a mark to ignore, a separator.
 *
 * The table is filled as units are met: classifying all 65,536 at start would cost
 * 50 ms. What English news is made of is filled in beforehand by plain rules, so
 * that the first page need not wait for Unicode's regular expressions.
 */

/** Classes of code units; from `LETTER` on, a class is the folded letter or digit itself. */
const UNKNOWN = 0;
export const SEPARATOR = 1;
export const IGNORED = 2;
export const HYPHEN = 3;
export const DOT = 4;
export const COMMA = 5;
export const PERCENT = 6;
export const AMPERSAND = 7;
export const LIGATURE = 8;
export const IDEOGRAPH = 9;
export const LETTER = 32;

const classes = new Uint16Array(65_536);
const ligatures = new Map<number, string>();

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters that Unicode does not decompose but that are spelt both ways. */
const FOLDED: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

const SPECIAL: [class_: number, characters: string][] = [
  [SEPARATOR, '\u00a0\u2013\u2014\u201c\u201d\u2022\u2026'],
  [IGNORED, "'\u2019\u2018\u02bc\u00ad\u200b\u200c\u200d\u2060\ufeff"],
  [HYPHEN, '-\u2010\u2011'],
  [DOT, '.'],
  [COMMA, ','],
  [PERCENT, '%'],
  [AMPERSAND, '&'],
];
const ASCII_END = 128;

for (let code = 0; code < ASCII_END; code++) {
  classes[code] = isAsciiLetterOrDigit(code) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : SEPARATOR;
}
for (const [class_, characters] of SPECIAL) {
  for (const character of characters) {
    classes[character.charCodeAt(0)] = class_;
  }
}

/** The class of a code unit. */
export function classOf(code: number): number {
  const known = classes[code];
  return known === UNKNOWN ? learn(code) : known;
}

/** The letters for which a code unit of class `LIGATURE` stands. */
export function lettersOf(code: number): string {
  return ligatures.get(code) ?? '';
}

function learn(code: number): number {
  const class_ = classify(code);
  classes[code] = class_;
  return class_;
}

function isAsciiLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
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
