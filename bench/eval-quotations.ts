/** Quotations printed in one place and found in another, and silence between texts that share none. */
import { findPassages } from '../core/find';
import { PASSAGE_THRESHOLDS } from '../core/match-passages';
import { buildPassageIndex } from '../core/passage-index';
import { sentencesOf } from '../core/sentences';
import { type Measurement, readRows, share, type Task } from './shared';

interface CrossRow {
  quote: string;
  match: string;
  kind: 'verbatim' | 'altered';
}

interface TranscriptRow {
  quote: string;
  sentence: string;
  kind: string;
}

/** As `glossator find` has it: who names a passage wants it found. */
const THRESHOLDS = { ...PASSAGE_THRESHOLDS, minBits: 20 };
/** Articles whose sentences are held against each other for false alarms: some 400 of each side. */
const UNRELATED_ARTICLES = 24;

export const quotations: Task = {
  name: 'quotes',
  needs: ['quotes/cross-outlet.jsonl', 'quotes/quote-to-transcript.jsonl', 'background/articles.jsonl.gz'],
  run() {
    const cross = readRows<CrossRow>('quotes/cross-outlet.jsonl');
    const transcript = readRows<TranscriptRow>('quotes/quote-to-transcript.jsonl')
      .filter(row => row.kind === 'verbatim' || row.kind === 'altered')
      .map(({ quote, sentence, kind }) => ({ quote, match: sentence, kind: kind as CrossRow['kind'] }));
    return [...recall('quotes, other outlet', cross), ...recall('quotes, transcript', transcript), falseFires()];
  },
};

function recall(task: string, rows: readonly CrossRow[]): Measurement[] {
  const found = rows.map(row => ({ row, variant: variantOf(row) }));
  const of = (kind: CrossRow['kind']) => found.filter(({ row }) => row.kind === kind);
  const hit = found.filter(({ variant }) => variant !== undefined);
  return [
    ...(['verbatim', 'altered'] as const).map(kind => ({
      task,
      n: of(kind).length,
      score: `recall ${kind}`,
      ours: share(of(kind).filter(({ variant }) => variant !== undefined).length, of(kind).length),
      goal: kind === 'verbatim' ? 0.995 : 0.95,
    })),
    {
      task,
      n: hit.length,
      score: 'label right',
      ours: share(
        hit.filter(({ row, variant }) => (variant === 'verbatim') === (row.kind === 'verbatim')).length,
        hit.length,
      ),
      goal: 0.98,
    },
  ];
}

function variantOf({ quote, match }: CrossRow): string | undefined {
  const [best] = findPassages(match, buildPassageIndex([quote]), [quote], { thresholds: THRESHOLDS });
  return best?.variant;
}

/** Sentences of articles of other years and topics share no quotation. */
function falseFires(): Measurement {
  const rows = readRows<{ topic: string; date: string; text: string }>('background/articles.jsonl.gz');
  const step = Math.floor(rows.length / (2 * UNRELATED_ARTICLES));
  const sample = Array.from({ length: 2 * UNRELATED_ARTICLES }, (_, i) => rows[i * step]);
  const sentences = (articles: typeof sample) =>
    articles.flatMap(({ text }) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)));
  const passages = sentences(sample.slice(0, UNRELATED_ARTICLES));
  const texts = sentences(sample.slice(UNRELATED_ARTICLES));
  const index = buildPassageIndex(passages);
  const fires = texts.reduce(
    (sum, text) => sum + findPassages(text, index, passages, { thresholds: THRESHOLDS }).length,
    0,
  );
  const pairs = passages.length * texts.length;
  return {
    task: 'quotes, unrelated',
    n: pairs,
    score: 'fires in 100,000 pairs',
    ours: (fires * 100_000) / pairs,
    goal: 0,
  };
}
