/**
 * Decide whether two numbers say the same: "1.25 million" and "1,248,185" do, "nearly 70,000" and "40,000" do not.
 */
import type { RangedMention } from './number-range';

/** "About" and its like allow this much to either side. */
const ABOUT = 0.06;
/** "More than 30,000" is not said of 60,000. */
const OPEN_RANGE = 0.3;

export type Comparable = Pick<RangedMention, 'value' | 'unit' | 'precision' | 'step' | 'upTo'>;

/** Whether `a` and `b`, as precisely as they are given, can be one value. */
export function numbersAgree(a: Comparable, b: Comparable): boolean {
  if (!unitsAgree(a.unit, b.unit)) {
    return false;
  }
  const [lowA, highA] = rangeOf(a);
  const [lowB, highB] = rangeOf(b);
  return lowA <= highB && lowB <= highA;
}

/** A bare number may mean what a number with a unit means: "5.4 million federal grant". */
export function unitsAgree(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

function rangeOf({ upTo, ...lowEnd }: Comparable): [low: number, high: number] {
  const [low, high] = slackOf(lowEnd);
  return [low, upTo === undefined ? high : slackOf({ ...lowEnd, value: upTo })[1]];
}

function slackOf({ value, precision, step }: Comparable): [low: number, high: number] {
  const rounding = step / 2;
  if (precision === 'over') {
    return [value, value * (1 + OPEN_RANGE)];
  }
  if (precision === 'under') {
    return [value * (1 - OPEN_RANGE), value];
  }
  const slack = precision === 'about' ? Math.max(rounding, value * ABOUT) : Math.min(rounding, value * ABOUT);
  return [value - slack, value + slack];
}
