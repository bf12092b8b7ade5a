import { readPacks } from '../../../cli/read-packs';
import { markdownHtml } from '../../../components/markdown-html';
import { diffTexts } from '../../../core/diff-texts';
import { findContext } from '../../../core/find-context';
import { reduce } from '../../../core/reduce';
import { plainText } from '../../../data/claim-review/plain-text';
import { readFeed } from '../../../data/claim-review/read-feed';
import { FileRefused } from '../../../data/formats/file-refused';
import { readNotesFile } from '../../../data/formats/read-notes-file';
import { unpackedBytes } from '../../../data/pack-bytes';
import { createAnchoring } from '../../../page/anchor-note';
import { joinPieces } from '../../../page/anchor-text';
import type { NodeTrial } from '../trial';
import { growthOf, MAX_GROWTH } from './growth';

/** Lengths (characters) between which growth is looked for: an article has at most 400,000. */
const SHORTEST = 4_000;
const LONGEST = 200_000;

/** Of the short selection: what was found to grow too fast, once. */
const WORST: Record<string, string> = { matching: '中', reducing: '12 percent ', Markdown: '- a\n  - b\n' };

/** Time (ms) from which on growth is measured: below it what grows with the square is still covered by what does not. */
const MEASURABLE = 250;

/** As much as a note quotes. */
const MAX_QUOTE = 10_000;

const NOW = new Date('2026-11-28T12:00:00Z');
const READING = { now: NOW, pause: async () => undefined };

const NOTE = '<!-- note {"id":"x"} -->\n';
const CSV = 'Highlight,Title,Author,URL,Note,Location,Date\n';

/** What is repeated to a text: all the same, all open, all alike to what is known. */
const PUMPS = [
  ...['- a\n  - b\n', '[a](b', '* - > '],
  ...[
    'a',
    'a ',
    ' ',
    '\n',
    '\n\n',
    'A. ',
    'a.b ',
    '"',
    '“a” ',
    '‘',
    '“',
    '(',
    '[',
    '![',
    '[a](',
    '*',
    '**a',
    '_a_ ',
    '`',
    '~',
    '>',
    '> ',
  ],
  ...[
    '- ',
    '1. ',
    '#',
    '<',
    '<a ',
    '</',
    '<!--',
    '&',
    '&amp;',
    '\\',
    '|',
    '1',
    '1,0',
    '12 percent ',
    '$4 million ',
    'twenty ',
  ],
  ...[
    'said ',
    'the ',
    'immigrants commit crimes ',
    'not ',
    'U.S. ',
    '中',
    '👩‍👩‍👧',
    'é',
    '\u200b',
    '\r',
    ',',
    ';',
    '",',
    '{',
    '{"a":',
    '[[',
    ' -->',
    'http://a.b/ ',
  ],
];

/** Every way that a long text of a stranger takes through the code, from the first character to the last. */
async function waysOf(): Promise<[name: string, run: (text: string) => unknown][]> {
  const corpora = await readPacks([]);
  const articleOf = (text: string) => ({ source: 'http://news.example/a', headline: text.slice(0, 200), text });
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const notes = (text: string) => readNotesFile(bytesOf(text), READING).catch(unlessRefused);
  return [
    ['matching', text => findContext(articleOf(text), corpora)],
    ['reducing', text => reduce(articleOf(text))],
    ['anchoring', anchor],
    ['comparing', text => diffTexts(text.slice(0, MAX_QUOTE), text)],
    ['Markdown', markdownHtml],
    ['notes as Markdown', text => notes(NOTE + text)],
    ['notes as a table', text => notes(CSV + text)],
    ['notes as JSON', text => notes(`{"annotations":[{"uri":"http://a.b/","text":${JSON.stringify(text)}},${text}]}`)],
    ['reviews', text => readAll(`[{"@type":"ClaimReview","claimReviewed":${JSON.stringify(text)}},${text}`)],
    ['text of reviews', text => plainText(text)],
  ];
}

/** The ways of long texts, on the worst of them that are known. */
export const matcher: NodeTrial = {
  part: 'runs',
  name: 'takes at most 2.5 times as long for texts twice as long, in matching, anchoring and reading',
  where: 'node',
  guards: ['work does not grow with itself'],
  async run(size) {
    const violations: string[] = [];
    const inputs = (await waysOf()).flatMap(([way, run]) =>
      makersOf().map(([name, make]) => ({ way, run, name, make })),
    );
    const isWorst = ({ way, name }: (typeof inputs)[number]) => name === JSON.stringify(WORST[way]);
    const chosen = size === 'short' ? inputs.filter(isWorst) : inputs;
    let worst = 0;
    for (const { way, run, name, make } of chosen) {
      const growth = await growthOf({ run, make, shortest: SHORTEST, longest: LONGEST, measurable: MEASURABLE });
      worst = Math.max(worst, growth);
      violations.push(...(growth > MAX_GROWTH ? [`${way} takes ${growth.toFixed(1)} times as long on ${name}`] : []));
    }
    return { tried: chosen.length, violations, note: `at most ${worst.toFixed(2)} times as long` };
  },
};

function makersOf(): [name: string, make: (length: number) => string][] {
  const repeated = PUMPS.map((pump): [string, (length: number) => string] => [
    JSON.stringify(pump),
    length => pump.repeat(Math.ceil(length / pump.length)),
  ]);
  return [
    ...repeated,
    ['words that never come again', counted],
    ['one long sentence of them', length => counted(length).replaceAll('. ', ' ')],
  ];
}

function counted(length: number): string {
  const parts: string[] = [];
  for (let at = 0, done = 0; done < length; at++) {
    const part = `w${(at * 7_919).toString(36)} w${(at * 104_729).toString(36)}. `;
    parts.push(part);
    done += part.length;
  }
  return parts.join('');
}

/** A note whose words are nearly those of the page, everywhere. */
function anchor(text: string): unknown {
  const exact = `${text.slice(0, MAX_QUOTE - 20)} x ${text.slice(0, 10)}`;
  const anchoring = createAnchoring(joinPieces([{ text, isVisible: true }]));
  const selector = [{ type: 'TextQuoteSelector' as const, exact, prefix: text.slice(0, 32), suffix: text.slice(-32) }];
  return anchoring({ target: { source: 'http://news.example/a', selector } });
}

async function readAll(text: string): Promise<void> {
  for await (const _ of readFeed(unpackedBytes(new Blob([text]).stream()), { today: '2026-11-28' })) {
    // Reading is all that is wanted.
  }
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof FileRefused)) {
    throw error;
  }
}
