/** The real job: claims of the bundled corpus in news articles, labelled by hand. */
import { compileCorpus } from '../cli/compile-corpus';
import { positionOf } from '../core/annotation';
import { buildIndex, findContext, openCorpus } from '../core/find-context';
import { readRows, share, type Task } from './shared';

interface NewsRow {
  id: string;
  title: string;
  date: string;
  url: string;
  text: string;
  passages: { start: number; end: number; claims: { id: string; grade: number }[] }[];
}

export const claimsInNews: Task = {
  name: 'claims-in-news',
  needs: ['claims-in-news/dev.jsonl.gz'],
  run() {
    const pack = compileCorpus();
    const corpus = openCorpus(pack, buildIndex(pack));
    const counts = { shown: 0, right: 0, clear: 0, found: 0, empty: 0, quiet: 0 };
    for (const { title, date, url, text, passages } of readRows<NewsRow>('claims-in-news/dev.jsonl.gz')) {
      const article = { source: url, headline: title, datePublished: date, text };
      const shown = findContext(article, [corpus])
        .annotations.filter(annotation => annotation.glossator.kind === 'claim')
        .map(annotation => ({ id: annotation.body[0].id, ...positionOf(annotation.target)! }));
      const labelled = passages.map(passage => ({
        ...passage,
        start: utf16(text, passage.start),
        end: utf16(text, passage.end),
      }));
      const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
        a.start < b.end && b.start < a.end;
      counts.shown += shown.length;
      counts.right += shown.filter(each =>
        labelled.some(passage => overlaps(each, passage) && passage.claims.some(({ id }) => id === each.id)),
      ).length;
      for (const passage of labelled) {
        for (const { id } of passage.claims.filter(claim => claim.grade === 2)) {
          counts.clear += 1;
          counts.found += Number(shown.some(each => each.id === id && overlaps(each, passage)));
        }
      }
      if (passages.length === 0) {
        counts.empty += 1;
        counts.quiet += Number(shown.length === 0);
      }
    }
    const task = 'claims-in-news';
    return [
      { task, n: counts.shown, score: 'precision', ours: share(counts.right, counts.shown), goal: 0.9 },
      { task, n: counts.clear, score: 'recall of clear passages', ours: share(counts.found, counts.clear), goal: 0.6 },
      { task, n: counts.empty, score: 'silent without a claim', ours: share(counts.quiet, counts.empty), goal: 1 },
    ];
  },
};

/** The labels count code points, annotations UTF-16. */
function utf16(text: string, codePoints: number): number {
  let at = 0;
  for (let i = 0; i < codePoints; i++) {
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  return at;
}
