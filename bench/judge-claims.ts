/** Claims of the bundled corpus in news articles whose passages were labelled by hand. */
import { compileCorpus } from '../cli/compile-corpus';
import { positionOf } from '../core/annotation';
import type { Span } from '../core/article';
import type { Dial } from '../core/dial';
import { type Corpus, corpusOf, findContext } from '../core/find-context';
import type { Judge, Judged } from './judged';
import { readRows } from './shared';

export interface NewsRow {
  id: string;
  title: string;
  date: string;
  url: string;
  text: string;
  passages: { start: number; end: number; claims: { id: string; grade: number }[] }[];
}

const FILE = 'claims-in-news/dev.jsonl.gz';

let opened: Corpus | undefined;

export const claimJudge: Judge = { kind: 'claim', on: 'claims-in-news', needs: [FILE], judge: judgeClaims };

/** Judge what is shown, and whether articles without a claim stay silent. */
export function judgeClaims(dial: Dial): Judged & { silent: boolean[] } {
  const pack = compileCorpus();
  opened ??= corpusOf(pack);
  const judged: ReturnType<typeof judgeClaims> = { shown: [], wanted: [], silent: [] };
  for (const row of readRows<NewsRow>(FILE)) {
    const shown = claimsShown(row, opened, dial);
    const labelled = labelsOf(row);
    for (const each of shown) {
      judged.shown.push({ score: each.score, isRight: judgeFound(row, each) });
    }
    for (const passage of labelled) {
      for (const { id } of passage.claims.filter(claim => claim.grade === 2)) {
        judged.wanted.push(shown.some(each => each.id === id && overlaps(each, passage)));
      }
    }
    if (labelled.length === 0) {
      judged.silent.push(shown.length === 0);
    }
  }
  return judged;
}

/** Whether a claim shown on an article is one that its passage was labelled with. */
export function judgeFound(row: NewsRow, found: Span & { id: string }): boolean {
  return labelsOf(row).some(passage => overlaps(found, passage) && passage.claims.some(({ id }) => id === found.id));
}

function labelsOf({ text, passages }: NewsRow): NewsRow['passages'] {
  return passages.map(({ start, end, claims }) => ({ start: utf16(text, start), end: utf16(text, end), claims }));
}

function claimsShown({ title, date, url, text }: NewsRow, corpus: Corpus, dial: Dial) {
  const article = { source: url, headline: title, datePublished: date, text };
  return findContext(article, [corpus], { dial })
    .annotations.filter(annotation => annotation.glossator.kind === 'claim')
    .map(({ body, glossator, target }) => ({ id: body[0].id, score: glossator.score, ...positionOf(target)! }));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The labels count code points, annotations UTF-16. */
function utf16(text: string, codePoints: number): number {
  let at = 0;
  for (let i = 0; i < codePoints; i++) {
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  return at;
}
