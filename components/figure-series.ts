/**
 * Find among the figures of a claim those that one picture can compare.
 *
 * Entries write figures for readers, so this is careful: a picture is drawn only
 * of plain numbers that count the same thing. Either one figure lists several
 * ("2.32 / 2.29 / 2.17" of "2007 / 2013 / 2016"), or several figures share what
 * stands before the comma of their unit ("members, research estimate"). One
 * number for each of three years or more is a line; all else is bars.
 */
import type { KeyFigure, Work } from '../core/corpus';
import { nameShortly } from './cite';
import { readValue } from './read-value';

export interface Point {
  /** As the entry prints it. */
  printed: string;
  low: number;
  high: number;
  /** Whose number it is, or of when. */
  label: string;
  /** Where every number has a source of its own. */
  work?: Work;
}

export interface Series {
  shape: 'line' | 'bars';
  /** What is counted. */
  title: string;
  points: Point[];
  /** What the points were read from. */
  figures: KeyFigure[];
}

/** More bars than this are a table, not a picture. */
const MAX_POINTS = 8;

/** From this many years on there is a trend to see. */
const MIN_TREND = 3;

const LISTED = /(?<!\s)\s+(?:\/|against)\s+/;

/** A number or a range with the words that say how exact it is, and what may follow it without being another number. */
const PLAIN =
  /^(?:(?:about|approximately|around|nearly|over|more than|at least|up to|under)\s+)?([\d.,]+)(?:\s*[-–]\s*([\d.,]+))?(?:\s+(?:times|per cent|percent|thousand|million|billion))?$/;

const YEAR = /^\d{4}$/;

/** Sums of money are given for all sorts of things, which the unit alone does not tell apart. */
const MONEY = /\b(?:dollars?|euros?|pounds?)\b/i;

/** Find the figures that can be compared in one picture, or `undefined` where there are none. */
export function seriesOf(figures: readonly KeyFigure[], works: readonly Work[]): Series | undefined {
  return trendOf(figures, works) ?? figures.map(listOf).find(Boolean) ?? groupOf(figures, works);
}

/** One figure that lists several numbers. */
function listOf(figure: KeyFigure): Series | undefined {
  const values = figure.value.split(LISTED);
  const labels = labelsOf(figure, values.length);
  const points = values.map((value, index) => pointOf(value, labels?.[index] ?? ''));
  if (!labels || points.length < 2 || !points.every(isPoint)) {
    return undefined;
  }
  const isTrend = points.length >= MIN_TREND && labels.every(label => YEAR.test(label));
  return { shape: isTrend ? 'line' : 'bars', title: titleOf(figure.unit, labels), points, figures: [figure] };
}

/** What each listed number is of: years, or names in the unit. */
function labelsOf({ unit, year }: KeyFigure, count: number): string[] | undefined {
  const inBrackets = /\(([^()]*)\)$/.exec(unit)?.[1] ?? '';
  const afterComma = unit.split(', ').at(-1) ?? '';
  return [year, inBrackets, afterComma].map(text => text.split(LISTED)).find(labels => labels.length === count);
}

/** The unit without the names that stand at the bars already. */
function titleOf(unit: string, labels: readonly string[]): string {
  if (!labels.every(label => unit.includes(label))) {
    return unit;
  }
  return unit.replace(unit.endsWith(')') ? /(?<!\s)\s*\([^()]*\)$/ : /(?:^|, )[^,]*$/, '');
}

/** Several figures of one source's or one thing's years. */
function trendOf(figures: readonly KeyFigure[], works: readonly Work[]): Series | undefined {
  const group = groupOf(figures, works);
  const years = group?.figures.map(({ year }) => year) ?? [];
  const isTrend =
    group !== undefined &&
    years.length >= MIN_TREND &&
    new Set(years).size === years.length &&
    years.every(year => YEAR.test(year)) &&
    group.points.every(({ printed, low, high }) => low === high && /^\d/.test(printed));
  if (!isTrend) {
    return undefined;
  }
  const order = years.map((year, index) => ({ year, index })).sort((a, b) => Number(a.year) - Number(b.year));
  const points = order.map(({ year, index }) => ({ ...group.points[index]!, label: year }));
  return { ...group, shape: 'line', points };
}

/** Figures of one unit: the largest such group. */
function groupOf(figures: readonly KeyFigure[], works: readonly Work[]): Series | undefined {
  const groups = new Map<string, Series>();
  for (const figure of figures) {
    const [title = ''] = figure.unit.split(', ');
    const work = works.find(({ id }) => id === figure.source);
    const point = pointOf(figure.value, labelOf(figure, work));
    if (point && !MONEY.test(title)) {
      const group = groups.get(title) ?? { shape: 'bars', title, points: [], figures: [] };
      group.points.push({ ...point, work });
      group.figures.push(figure);
      groups.set(title, group);
    }
  }
  return [...groups.values()]
    .filter(({ points }) => points.length > 1 && points.length <= MAX_POINTS)
    .sort((a, b) => b.points.length - a.points.length)[0];
}

function labelOf({ year }: KeyFigure, work: Work | undefined): string {
  return [work && nameShortly(work), year].filter(Boolean).join(' · ');
}

function pointOf(value: string, label: string): Point | undefined {
  // "471.8 (1,422,970 crimes)" and "about 10,000 in 33 states" say first what counts.
  const printed = value.replace(/(?<!\s)\s*\([^()]*\)$/, '').replace(/(?<!\s)\s+in\s.*$/, '');
  const [, low, high] = PLAIN.exec(printed) ?? [];
  const from = low && readValue(low);
  const to = high ? readValue(high) : from;
  return typeof from === 'number' && typeof to === 'number' ? { printed, low: from, high: to, label } : undefined;
}

function isPoint(point: Point | undefined): point is Point {
  return point !== undefined;
}
