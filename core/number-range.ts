/** Read two numbers that stand for all between them as one: "50,000 to 70,000", "between 30,000 and 50,000". */
import { type NumberMention, numbersOf } from './numbers';

/** A number, or a range of which `value` is the lower end and `upTo` the upper one. */
export interface RangedMention extends NumberMention {
  upTo?: number;
}

const BETWEEN = /\bbetween\s+$/i;
const FROM = /\bfrom\s+$/i;
const TO = /^\s*(?:to|[-‐‑–—])\s*$/i;
const AND = /^\s*and\s*$/i;
/** "5 to 6 million" leaves out a million, and is no range from five on. */
const WIDEST = 10;
/** As far before a number as "between about" reaches. */
const LOOK_BACK = 20;

/**
 * Join the numbers of `text`, whose offsets count from `base`, that are ends of one range. "From 49 to 60" tells of a
 * change: both ends stand for themselves.
 */
export function joinRanges(mentions: readonly NumberMention[], text: string, base = 0): RangedMention[] {
  const joined: RangedMention[] = [];
  for (const mention of mentions) {
    const low = joined.at(-1);
    if (low && isUpperEnd(low, mention, text, base)) {
      joined[joined.length - 1] = { ...low, unit: mention.unit || low.unit, upTo: mention.value, end: mention.end };
    } else {
      joined.push(mention);
    }
  }
  return joined;
}

function isUpperEnd(low: RangedMention, high: NumberMention, text: string, base: number): boolean {
  const isWider = high.value > low.value && high.value <= low.value * WIDEST;
  if (low.upTo !== undefined || !isWider || (low.unit !== '' && low.unit !== high.unit)) {
    return false;
  }
  const before = text.slice(Math.max(0, low.start - base - LOOK_BACK), low.start - base);
  const amid = text.slice(low.end - base, high.start - base);
  return (TO.test(amid) && !FROM.test(before)) || (AND.test(amid) && BETWEEN.test(before));
}

/** The number or range that `printed` gives for `value`, which a range has somewhere in it; `undefined` if it is in words that are not read. */
export function printedRange(printed: string, value: number): RangedMention | undefined {
  return joinRanges(numbersOf(printed), printed).find(({ value: low, upTo = low }) => low <= value && value <= upTo);
}
