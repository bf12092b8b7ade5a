/**
 * Read one number, in digits or in words, from a run of words.
 */
import type { Word } from './words';

export interface NumberSequence {
  value: number;
  /** Size of the last digit given. */
  step: number;
  /** How many words were read. */
  words: number;
  isDigits: boolean;
  isFraction: boolean;
  isOrdinal: boolean;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL = new Map<string, number>([
  ...ONES.map((word, i): [string, number] => [word, i]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
]);
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
);
const PARTS = new Map<string, number>([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
]);

const DIGITS = /^\d[\d,]*(?:\.\d+)?$/;
const ORDINAL_DIGITS = /^\d[\d,]*(?:st|nd|rd|th)$/;

/** Read the number that begins at word `at`, or nothing. */
export function sequence(words: readonly Word[], at: number, text: string): NumberSequence | undefined {
  return fraction(words, at) ?? digits(words, at, text) ?? spelt(words, at, text);
}

/** "half", "a quarter", "one-third", "three quarters", "one in five". */
function fraction(words: readonly Word[], at: number): NumberSequence | undefined {
  const part = (value: number, count: number): NumberSequence => ({
    value,
    step: 0.01,
    words: count,
    isDigits: false,
    isFraction: true,
    isOrdinal: false,
  });
  const first = words[at].text;
  const second = words[at + 1]?.text ?? '';
  if (first === 'half') {
    return part(0.5, 1);
  }
  const top = first === 'a' || first === 'an' ? 1 : SMALL.get(first);
  const bottom = PARTS.get(second);
  // "a second", "a third time" are ordinals; "a quarter", "one third" are parts.
  const isPart = second === 'quarter' || second === 'half' || (first !== 'a' && first !== 'an');
  if (top !== undefined && top > 0 && bottom && isPart && top < bottom) {
    return part(top / bottom, 2);
  }
  const whole = SMALL.get(words[at + 2]?.text ?? '') ?? Number(words[at + 2]?.text ?? Number.NaN);
  const count = SMALL.get(first) ?? Number(first);
  if (
    (second === 'in' || (second === 'of' && words[at + 2]?.text !== 'the')) &&
    count > 0 &&
    whole > count &&
    whole <= 100
  ) {
    return part(count / whole, 3);
  }
  return undefined;
}

function digits(words: readonly Word[], at: number, text: string): NumberSequence | undefined {
  const printed = text.slice(words[at].start, words[at].end).toLowerCase();
  if (ORDINAL_DIGITS.test(printed)) {
    return {
      value: Number.parseInt(printed.replaceAll(',', ''), 10),
      step: 1,
      words: 1,
      isDigits: true,
      isFraction: false,
      isOrdinal: true,
    };
  }
  if (!DIGITS.test(printed)) {
    return undefined;
  }
  const decimals = printed.split('.')[1]?.length ?? 0;
  const value = Number(printed.replaceAll(',', ''));
  const scale = SCALES.get(words[at + 1]?.text ?? '') ?? 1;
  return {
    value: value * scale,
    step: (decimals > 0 ? 10 ** -decimals : roundStep(value)) * scale,
    words: scale > 1 ? 2 : 1,
    isDigits: true,
    isFraction: false,
    isOrdinal: false,
  };
}

/** "two", "twenty-five", "three hundred", "one hundred and five thousand". */
function spelt(words: readonly Word[], at: number, text: string): NumberSequence | undefined {
  if (ORDINALS.has(words[at].text)) {
    return {
      value: [...ORDINALS].indexOf(words[at].text) + 1,
      step: 1,
      words: 1,
      isDigits: false,
      isFraction: false,
      isOrdinal: true,
    };
  }
  let total = 0;
  let current = 0;
  let i = at;
  let smallest = 1;
  for (; i < words.length; i++) {
    if (i > at && !/^[\s-]*$/.test(text.slice(words[i - 1].end, words[i].start))) {
      break;
    }
    const word = words[i].text;
    const small = SMALL.get(word);
    const scale = SCALES.get(word);
    const isAnd = word === 'and' && i > at && SMALL.has(words[i + 1]?.text ?? '') && current >= 100;
    if (small !== undefined && (current === 0 || current % 10 === 0)) {
      current += small;
      smallest = 1;
    } else if (scale !== undefined && (i > at || word !== 'hundred')) {
      current = Math.max(1, current) * scale;
      smallest = scale;
      if (scale >= 1e3) {
        total += current;
        current = 0;
      }
    } else if (!isAnd) {
      break;
    }
  }
  const isScaleAlone = i === at + 1 && SCALES.has(words[at].text);
  if (i === at || isScaleAlone) {
    return undefined;
  }
  return {
    value: total + current,
    step: smallest,
    words: i - at,
    isDigits: false,
    isFraction: false,
    isOrdinal: false,
  };
}

/** A round number is meant roundly: the step of 40,000 is 10,000, that of 1,900 is 100. */
function roundStep(value: number): number {
  let step = 1;
  while (value >= 100 && value % (step * 10) === 0 && step * 10 <= value) {
    step *= 10;
  }
  return step;
}
