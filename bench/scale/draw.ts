/**
 * Draw how bytes and waiting grow with the number of passages, from what was measured and on to 10^9.
 *
 * Both axes are logarithmic: twice as steep is twice the exponent. What was measured is a line with dots; what follows
 * from it is dashed: bytes grow as passages do, up to what shards of two keys in four weeks may have
 * (`docs/publishing.md` spells it out), time as between the last two sizes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Measured } from './results';

const FILE = fileURLToPath(new URL('../../docs/publishing/growth.svg', import.meta.url));

/** Decades of passages on the horizontal axis. */
const FROM = 5;
const TO = 9;
const PANEL = { width: 400, height: 280, left: 84, top: 56, gap: 60 };
/** Two keys, four weeks, and what a shard may have at most (`cli/publish/full-shard.ts`). */
const MOST_KILOBYTES = 2 * 4 * 100;

const STYLE =
  'text{font:13px system-ui,sans-serif;fill:#333}.title{font-weight:600;font-size:14px}.grid{stroke:#ddd}.line{fill:none;stroke-width:2}' +
  '.a{stroke:#1a5fb4}.b{stroke:#b35900}.fill-a{fill:#1a5fb4}.fill-b{fill:#b35900}.on{stroke-dasharray:5 5}.goal{stroke:#777;stroke-dasharray:2 3}' +
  '@media(prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#444}.a{stroke:#7ab0ff}.b{stroke:#ffb066}.fill-a{fill:#7ab0ff}.fill-b{fill:#ffb066}.goal{stroke:#aaa}}';

type Point = readonly [passages: number, value: number];

interface Line {
  name: string;
  tone: 'a' | 'b';
  points: readonly Point[];
  /** How much it grows for each tenfold beyond what was measured, */
  growth: number;
  /** and up to what. */
  most?: number;
}

interface Panel {
  title: string;
  unit: string;
  /** Decades of the vertical axis. */
  from: number;
  to: number;
  goal: Point;
  lines: readonly Line[];
}

/** Write the drawing of `measured`. */
export function drawGrowth(measured: readonly Measured[]): void {
  const points = (of: (each: Measured) => number): Point[] => measured.map(each => [each.passages, of(each)]);
  const cold = points(({ reading }) => reading.coldP95);
  const warm = points(({ reading }) => reading.warmP95);
  const panels: Panel[] = [
    {
      title: 'What a page fetches',
      unit: 'kB',
      from: 0,
      to: 4,
      goal: [1e7, 110],
      lines: [
        {
          name: 'shards of one page',
          tone: 'a',
          points: points(({ reading }) => reading.bytesAPage / 1024),
          growth: 10,
          most: MOST_KILOBYTES,
        },
      ],
    },
    {
      title: 'What a page waits (95 of 100 pages)',
      unit: 'ms',
      from: 0,
      to: 4,
      goal: [1e7, 100],
      lines: [
        { name: 'nothing kept', tone: 'a', points: cold, growth: lastGrowth(cold) },
        { name: 'shards kept', tone: 'b', points: warm, growth: lastGrowth(warm) },
      ],
    },
  ];
  const width = panels.length * (PANEL.width + PANEL.left) + PANEL.gap;
  const height = PANEL.height + PANEL.top + 60;
  writeFileSync(
    FILE,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Kilobytes and milliseconds for one page, by passages">` +
      `<style>${STYLE}</style>${panels.map((panel, at) => drawPanel(panel, at * (PANEL.width + PANEL.left))).join('')}</svg>\n`,
  );
}

/** The factor between the last two sizes, for a tenfold. */
function lastGrowth(points: readonly Point[]): number {
  const [before, last] = points.slice(-2);
  return last === undefined ? 1 : (last[1] / before[1]) ** (1 / Math.log10(last[0] / before[0]));
}

function drawPanel({ title, unit, from, to, goal, lines }: Panel, offset: number): string {
  const x = (passages: number) =>
    round(offset + PANEL.left + ((Math.log10(passages) - FROM) / (TO - FROM)) * (PANEL.width - 30));
  const y = (value: number) =>
    round(PANEL.top + PANEL.height - ((Math.log10(value) - from) / (to - from)) * PANEL.height);
  const path = (points: readonly Point[]) => points.map(([a, b]) => `${x(a)},${y(b)}`).join(' ');
  const decades = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const right = x(10 ** TO);
  return [
    `<text class="title" x="${offset + PANEL.left}" y="24">${title}</text>`,
    ...decades(from, to).map(
      decade =>
        `<line class="grid" x1="${x(10 ** FROM)}" x2="${right}" y1="${y(10 ** decade)}" y2="${y(10 ** decade)}"/>` +
        `<text x="${x(10 ** FROM) - 8}" y="${y(10 ** decade) + 4}" text-anchor="end">${(10 ** decade).toLocaleString('en')}${decade === to ? ` ${unit}` : ''}</text>`,
    ),
    ...decades(FROM, TO).map(
      decade =>
        `<text x="${x(10 ** decade)}" y="${PANEL.top + PANEL.height + 22}" text-anchor="middle">10<tspan dy="-5" font-size="10">${decade}</tspan></text>`,
    ),
    `<text x="${x(10 ** ((FROM + TO) / 2))}" y="${PANEL.top + PANEL.height + 44}" text-anchor="middle">passages</text>`,
    `<line class="goal" x1="${x(10 ** FROM)}" x2="${x(goal[0])}" y1="${y(goal[1])}" y2="${y(goal[1])}"/>`,
    `<text x="${x(10 ** FROM) + 6}" y="${y(goal[1]) - 6}">goal: ${goal[1]} ${unit}</text>`,
    ...lines.flatMap(({ name, tone, points, ...beyond }, at) => {
      return [
        `<polyline class="line ${tone}" points="${path(points)}"/>`,
        `<polyline class="line on ${tone}" points="${path([points.at(-1)!, ...goOn(points.at(-1)!, beyond)])}"/>`,
        ...points.map(([a, b]) => `<circle class="fill-${tone}" cx="${x(a)}" cy="${y(b)}" r="4"/>`),
        `<circle class="fill-${tone}" cx="${offset + PANEL.left + 6 + at * 150}" cy="${PANEL.top - 14}" r="4"/>`,
        `<text x="${offset + PANEL.left + 16 + at * 150}" y="${PANEL.top - 10}">${name}</text>`,
      ];
    }),
  ].join('');
}

/** Where a line ends that goes on as it must, with the corner where it may grow no more. */
function goOn([passages, value]: Point, { growth, most }: Pick<Line, 'growth' | 'most'>): Point[] {
  const end = value * growth ** (TO - Math.log10(passages));
  if (most === undefined || end <= most) {
    return [[10 ** TO, end]];
  }
  const corner = passages * 10 ** (Math.log10(most / value) / Math.log10(growth));
  return [
    [corner, most],
    [10 ** TO, most],
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
