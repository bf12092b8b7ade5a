/**
 * Notes found again on pages that changed since, beside Hypothesis' scheme on the same pages.
 *
 * The rule that judges matches (`page/judge-match.ts`) was fitted with seed 3. `ANCHOR_SEED` draws other selections.
 */
import { type Anchor, createAnchoring } from '../page/anchor-note';
import { joinPieces } from '../page/anchor-text';
import { type Case, CHANGES, type Change, change, note, quoteOf } from './anchor/changes';
import { matchQuote, type Quote } from './anchor/match-quote';
import { readPages } from './anchor/pages';
import { mutationSeed } from './mutation-seed';
import { pick, type Random, randomFrom } from './random';
import type { Measurement, Task } from './shared';

const SELECTIONS = 600;

const OUTCOMES = ['right', 'uncertain', 'wrong', 'gone'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** What the share of an outcome should be: at least for right ones, at most for wrong ones. */
const GOALS: Partial<Record<Change, Partial<Record<Outcome, number>>>> = {
  unchanged: { right: 0.995 },
  'target edited 8 %, paragraphs inserted': { right: 0.99 },
  'all text edited 25 %': { right: 0.95 },
  'paragraphs shuffled': { right: 0.99 },
  'sentence deleted': { wrong: 0.005 },
  'deleted, look-alike elsewhere': { wrong: 0.05 },
};

/** Part of both stretches that must be the same for one to be the other. */
const OVERLAP = 0.5;

interface Tally {
  ours: Record<Outcome, number>;
  theirs: Record<Outcome, number>;
  ourTime: number;
  theirTime: number;
}

export const anchoring: Task = {
  name: 'anchor',
  needs: ['pages', 'same-story/articles.jsonl.gz', 'background/articles.jsonl.gz'],
  run() {
    const sorts = readPages().filter(pages => pages.length > 0);
    const random = randomFrom(process.env.ANCHOR_SEED ? Number(process.env.ANCHOR_SEED) : mutationSeed());
    const paragraphs = sorts.flat(2);
    const around = { paragraphs, vocabulary: paragraphs.flatMap(text => text.split(' ')), random };
    const selections = draw(sorts, random);
    return CHANGES.flatMap(kind => {
      const tally: Tally = { ours: nothing(), theirs: nothing(), ourTime: 0, theirTime: 0 };
      for (const page of selections) {
        measure(quoteOf(page), change(page, kind, around), tally);
      }
      return rowsOf(kind, tally);
    });
  },
};

function draw(sorts: readonly string[][][], random: Random) {
  const selections = [];
  while (selections.length < SELECTIONS) {
    const page = note(pick(random, pick(random, sorts)), random);
    if (page) {
      selections.push(page);
    }
  }
  return selections;
}

function measure(quote: Quote, { text, truth }: Case, tally: Tally): void {
  const begun = performance.now();
  const lines = text.split(/(?<=\n)/).map(line => ({ text: line, isVisible: true }));
  const anchor = createAnchoring(joinPieces(lines))({ target: targetOf(quote) });
  const between = performance.now();
  const theirs = matchQuote(text, quote);
  tally.ourTime += between - begun;
  tally.theirTime += performance.now() - between;
  tally.ours[outcomeOf(anchor, truth)] += 1;
  tally.theirs[outcomeOf(theirs ? { state: 'moved', span: theirs } : { state: 'gone' }, truth)] += 1;
}

function targetOf({ exact, prefix, suffix, start }: Quote) {
  return {
    source: '',
    selector: [
      { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
      { type: 'TextPositionSelector' as const, start, end: start + exact.length },
    ],
  };
}

function outcomeOf({ state, span }: Pick<Anchor, 'state' | 'span'>, truth: Case['truth']): Outcome {
  if (!span || state === 'gone') {
    return truth ? 'gone' : 'right';
  }
  if (state === 'uncertain') {
    return 'uncertain';
  }
  const common = truth ? Math.min(span.end, truth.end) - Math.max(span.start, truth.start) : 0;
  const all = truth ? Math.max(span.end, truth.end) - Math.min(span.start, truth.start) : 1;
  return common / all >= OVERLAP ? 'right' : 'wrong';
}

function rowsOf(kind: Change, { ours, theirs, ourTime, theirTime }: Tally): Measurement[] {
  const row = { task: 'anchor', n: SELECTIONS };
  return [
    ...OUTCOMES.map(outcome => ({
      ...row,
      score: `${kind}: ${outcome}`,
      ours: ours[outcome] / SELECTIONS,
      floor: theirs[outcome] / SELECTIONS,
      goal: GOALS[kind]?.[outcome],
    })),
    { ...row, score: `${kind}: ms per note`, ours: ourTime / SELECTIONS, floor: theirTime / SELECTIONS },
  ];
}

function nothing(): Record<Outcome, number> {
  return { right: 0, uncertain: 0, wrong: 0, gone: 0 };
}
