/**
 * Align a passage and what stood around it with a stretch of a text.
 *
 * Edit distance in which the pattern is used up and the text may go on at both
 * ends (Sellers, 1980), kept to a band around the diagonal on which the passage
 * is expected. The way back through the table says where in the text the passage
 * begins and ends, and how much of each part was changed:
 *
 *     pattern   prefix | the passage  | suffix
 *     text    … prefix | that passage | sufix  …
 *     errors      0          2            1
 */

/** A passage to be placed. */
export interface Parts {
  prefix: string;
  exact: string;
  suffix: string;
}

/** Where `parts` is expected in `text`: its prefix begins within `band` characters of `begin`. */
export interface Expectation {
  text: string;
  parts: Parts;
  begin: number;
  band: number;
}

export interface Alignment {
  /** Where in the text the passage stands; nowhere between the two where all of it was left out. */
  start: number;
  end: number;
  /** Characters put in, left out or substituted: in the passage, before and after it. */
  errors: number;
  before: number;
  after: number;
}

/**
 * How each cell was reached. The cell in row `i` and column `slot` stands for the first `i` characters of the pattern
 * and the text up to `begin - band + i + slot`.
 */
interface Table {
  steps: Uint8Array;
  /** Column of the cheapest cell of the last row. */
  last: number;
}

const SUBSTITUTE = 0;
const LEAVE_OUT = 1;
const PUT_IN = 2;

/** Place the parts in the text with as few changes as possible. */
export function alignPassage(expectation: Expectation): Alignment {
  return readBack(expectation, fillTable(expectation));
}

function fillTable({ text, parts: { prefix, exact, suffix }, begin, band }: Expectation): Table {
  const pattern = prefix + exact + suffix;
  const width = 2 * band + 1;
  const steps = new Uint8Array((pattern.length + 1) * width);
  const there = codesOf(text, begin - band, pattern.length + width);
  // The last column is never reached.
  const never = pattern.length + 1;
  let costs = new Int32Array(width + 1);
  let next = new Int32Array(width + 1);
  costs[width] = never;
  next[width] = never;
  for (let i = 1; i <= pattern.length; i++) {
    const wanted = pattern.charCodeAt(i - 1);
    let cost = never;
    for (let slot = 0; slot < width; slot++) {
      const substituted = costs[slot]! + (there[i - 1 + slot] === wanted ? 0 : 1);
      const left = costs[slot + 1]! + 1;
      const put = cost + 1;
      let step = SUBSTITUTE;
      cost = substituted;
      if (left < cost) {
        cost = left;
        step = LEAVE_OUT;
      }
      if (put < cost) {
        cost = put;
        step = PUT_IN;
      }
      next[slot] = cost;
      steps[i * width + slot] = step;
    }
    [costs, next] = [next, costs];
  }
  return { steps, last: costs.indexOf(Math.min(...costs)) };
}

/** The characters of `text` from `from` on; what lies outside of it is like no character. */
function codesOf(text: string, from: number, length: number): Int32Array {
  return Int32Array.from({ length }, (_, index) => {
    const at = from + index;
    return at >= 0 && at < text.length ? text.charCodeAt(at) : -1;
  });
}

/** Follow the steps back; what was put in at an end of the passage counts as its surroundings. */
function readBack(
  { text, parts: { prefix, exact, suffix }, begin, band }: Expectation,
  { steps, last }: Table,
): Alignment {
  const pattern = prefix + exact + suffix;
  const starts = prefix.length;
  const ends = starts + exact.length;
  let i = pattern.length;
  let slot = last;
  const at = () => begin - band + i + slot;
  const found = { start: at(), end: at(), errors: 0, before: 0, after: 0 };
  while (i > 0) {
    const step = steps[i * (2 * band + 1) + slot];
    const isError = step !== SUBSTITUTE || text.charCodeAt(at() - 1) !== pattern.charCodeAt(i - 1);
    if (isError) {
      const part = i > ends || (i === ends && step === PUT_IN) ? 'after' : i > starts ? 'errors' : 'before';
      found[part] += 1;
    }
    if (step === PUT_IN) {
      slot -= 1;
    } else {
      i -= 1;
      slot += Number(step === LEAVE_OUT);
    }
    if (i >= ends) {
      found.end = at();
    }
    if (i > starts || (i === starts && step !== PUT_IN)) {
      found.start = at();
    }
  }
  found.start = Math.max(0, Math.min(text.length, found.start));
  found.end = Math.max(0, Math.min(text.length, found.end));
  return found;
}
