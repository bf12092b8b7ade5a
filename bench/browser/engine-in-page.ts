/** What `engine.ts` runs inside of a browser. */
import { type Article, blocksOf } from '../../core/article';
import type { Pack } from '../../core/corpus';
import { corpusOf, findContext } from '../../core/find-context';
import { reduce } from '../../core/reduce';

export interface EngineTimes {
  article: number[];
  paragraph: number[];
}

const WARM_UP = 20;
const CALLS = 60;
/** Browsers tell the time in steps of up to a millisecond, so what is shorter is done this often in a row. */
const TIMES = 20;

/** Time matching `article`, and paragraphs of it as if they alone had changed. */
export function timeEngine(pack: Pack, article: Article): EngineTimes {
  const corpora = [corpusOf(pack)];
  const blocks = blocksOf(article.text);
  const whole = () => findContext(article, corpora);
  // The background keeps what an article was reduced to while a paragraph of it changes.
  const fingerprint = reduce(article);
  const one = (i: number) => findContext(article, corpora, { changed: [blocks[i % blocks.length]], fingerprint });
  for (let i = 0; i < WARM_UP; i++) {
    whole();
    one(i);
  }
  return { article: time(whole), paragraph: time(one) };
}

function time(call: (i: number) => unknown): number[] {
  return Array.from({ length: CALLS }, (_, i) => {
    const before = performance.now();
    for (let again = 0; again < TIMES; again++) {
      call(i);
    }
    return (performance.now() - before) / TIMES;
  });
}
