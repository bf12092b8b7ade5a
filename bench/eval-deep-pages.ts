/** What the deep check would show a reader: on articles whose claims were labelled by hand, and on those of all topics. */
import { compileCorpus } from '../cli/compile-corpus';
import { openDeep } from '../cli/open-deep';
import { type ContextAnnotation, positionOf } from '../core/annotation';
import type { Article } from '../core/article';
import type { Dial } from '../core/dial';
import { corpusOf } from '../core/find-context';
import { judgeFound, type NewsRow } from './judge-claims';
import { type Measurement, readRows, share, type Task } from './shared';

/** Articles of all topics that are looked at: each takes half a second. */
const ARTICLES = 60;
const DIALS: Dial[] = ['balanced', 'generous'];

export const deepPagesTask: Task = {
  name: 'deep pages',
  needs: ['claims-in-news/dev.jsonl.gz', 'background/articles.jsonl.gz'],
  async run() {
    const find = await openDeep([corpusOf(compileCorpus())]);
    const labelled = readRows<NewsRow>('claims-in-news/dev.jsonl.gz');
    const all = readRows<{ title: string; url: string; text: string }>('background/articles.jsonl.gz');
    const step = Math.floor(all.length / ARTICLES);
    const others = Array.from({ length: ARTICLES }, (_, i) => all[i * step]);
    return DIALS.flatMap((dial): Measurement[] => {
      const right = labelled.flatMap(row => {
        const article = { source: row.url, headline: row.title, text: row.text };
        return find(article, { dial }).map(found => judgeFound(row, shownAt(found)));
      });
      const elsewhere = others.flatMap(({ url, title, text }) => {
        const article: Article = { source: url, headline: title, text: `${title}\n\n${text}` };
        return find(article, { dial });
      });
      const task = `deep pages, ${dial}`;
      return [
        { task, n: labelled.length, score: 'claims found only by meaning', ours: right.length },
        { task, n: right.length, score: 'of them right', ours: share(right.filter(Boolean).length, right.length) },
        { task, n: ARTICLES, score: 'claims more an article of any topic', ours: elsewhere.length / ARTICLES },
      ];
    });
  },
};

function shownAt({ body, target }: ContextAnnotation) {
  return { id: body[0].id, ...positionOf(target)! };
}
