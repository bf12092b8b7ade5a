/** How much is painted on articles of all topics against the bundled corpus; with SHOW=1 in the environment, what. */
import { compileCorpus } from '../cli/compile-corpus';
import { quoteOf } from '../core/annotation';
import { corpusOf, findContext } from '../core/find-context';
import { readRows, type Task } from './shared';

const ARTICLES = 1000;

export const silence: Task = {
  name: 'silence',
  needs: ['background/articles.jsonl.gz'],
  run() {
    const pack = compileCorpus();
    const corpus = corpusOf(pack);
    const rows = readRows<{ title: string; url: string; date: string; text: string }>('background/articles.jsonl.gz');
    const step = Math.floor(rows.length / ARTICLES);
    const painted = { claim: 0, quotation: 0, number: 0 };
    let related = 0;
    for (let i = 0; i < ARTICLES; i++) {
      const { title, url, date, text } = rows[i * step];
      const context = findContext({ source: url, headline: title, datePublished: date, text: `${title}\n\n${text}` }, [
        corpus,
      ]);
      for (const { glossator, body, target } of context.annotations) {
        painted[glossator.kind] += 1;
        if (process.env.SHOW === '1') {
          process.stdout.write(
            `${glossator.kind} ${body[0].id} ${glossator.score} | ${title} | ${quoteOf(target)?.exact}\n`,
          );
        }
      }
      related += Number(context.related.length > 0);
    }
    const task = 'silence';
    const row = (score: string, count: number) => ({ task, n: ARTICLES, score, ours: count / ARTICLES });
    return [
      row('claims an article', painted.claim),
      row('quotations an article', painted.quotation),
      row('numbers an article', painted.number),
      row('articles with related coverage', related),
    ];
  },
};
