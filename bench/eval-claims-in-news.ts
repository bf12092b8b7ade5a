/** The real job: claims of the bundled corpus in news articles, labelled by hand. */
import { compileCorpus } from '../cli/compile-corpus';
import { positionOf } from '../core/annotation';
import type { Dial } from '../core/dial';
import { type Corpus, corpusOf, findContext } from '../core/find-context';
import { type Measurement, readRows, share, type Task } from './shared';

interface NewsRow {
  id: string;
  title: string;
  date: string;
  url: string;
  text: string;
  passages: { start: number; end: number; claims: { id: string; grade: number }[] }[];
}

/** Edges of the reliability table: is a score of .9 right nine times in ten? */
const SCORE_BINS = [0.5, 0.8, 0.9, 0.94, 1.01];

export const claimsInNews: Task = {
  name: 'claims-in-news',
  needs: ['claims-in-news/dev.jsonl.gz'],
  run() {
    const pack = compileCorpus();
    const corpus = corpusOf(pack);
    const rows = readRows<NewsRow>('claims-in-news/dev.jsonl.gz');
    return [
      ...precisionAndRecall('claims-in-news', judge(rows, corpus, 'balanced')),
      ...reliability(judge(rows, corpus, 'generous').shown),
      ...(['cautious', 'generous'] as const).flatMap(dial =>
        precisionAndRecall(`claims-in-news, ${dial}`, judge(rows, corpus, dial)).map(row => ({
          ...row,
          goal: undefined,
        })),
      ),
    ];
  },
};

interface Judged {
  shown: { score: number; isRight: boolean }[];
  /** Clear passages, and whether each was found. */
  clear: boolean[];
  /** Articles without a claim, and whether nothing was shown there. */
  silent: boolean[];
}

function judge(rows: readonly NewsRow[], corpus: Corpus, dial: Dial): Judged {
  const judged: Judged = { shown: [], clear: [], silent: [] };
  for (const { title, date, url, text, passages } of rows) {
    const article = { source: url, headline: title, datePublished: date, text };
    const shown = findContext(article, [corpus], { dial })
      .annotations.filter(annotation => annotation.glossator.kind === 'claim')
      .map(({ body, glossator, target }) => ({ id: body[0].id, score: glossator.score, ...positionOf(target)! }));
    const labelled = passages.map(passage => ({
      ...passage,
      start: utf16(text, passage.start),
      end: utf16(text, passage.end),
    }));
    const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
      a.start < b.end && b.start < a.end;
    for (const each of shown) {
      const isRight = labelled.some(
        passage => overlaps(each, passage) && passage.claims.some(({ id }) => id === each.id),
      );
      judged.shown.push({ score: each.score, isRight });
    }
    for (const passage of labelled) {
      for (const { id } of passage.claims.filter(claim => claim.grade === 2)) {
        judged.clear.push(shown.some(each => each.id === id && overlaps(each, passage)));
      }
    }
    if (passages.length === 0) {
      judged.silent.push(shown.length === 0);
    }
  }
  return judged;
}

function precisionAndRecall(task: string, { shown, clear, silent }: Judged): Measurement[] {
  const held = (values: readonly boolean[]) => share(values.filter(Boolean).length, values.length);
  const right = shown.map(({ isRight }) => isRight);
  return [
    { task, n: right.length, score: 'precision', ours: held(right), goal: 0.9 },
    { task, n: clear.length, score: 'recall of clear passages', ours: held(clear), goal: 0.6 },
    { task, n: silent.length, score: 'silent without a claim', ours: held(silent), goal: 1 },
  ];
}

function reliability(shown: Judged['shown']): Measurement[] {
  return SCORE_BINS.slice(1).map((end, i) => {
    const inBin = shown.filter(({ score }) => score >= SCORE_BINS[i] && score < end);
    const score = `right of those scored ${SCORE_BINS[i]} to ${Math.min(1, end)}`;
    return {
      task: 'claims-in-news',
      n: inBin.length,
      score,
      ours: share(inBin.filter(each => each.isRight).length, inBin.length),
    };
  });
}

/** The labels count code points, annotations UTF-16. */
function utf16(text: string, codePoints: number): number {
  let at = 0;
  for (let i = 0; i < codePoints; i++) {
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  return at;
}
