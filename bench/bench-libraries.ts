/** How long the libraries take for what we do, in one process and on the same articles. */
import { findPassages } from '../core/find';
import { buildPassageIndex } from '../core/passage-index';
import { benchArticles } from './bench-article';
import { LIBRARIES, type Search } from './libraries';
import { openPassageSource } from './passage-source';
import { timeOnce, timeWarm } from './timing';

const ARTICLES = 8;

/** Milliseconds for building and for an article, and how many times ours that is. */
export interface LibraryRow {
  name: string;
  build: number;
  article: number;
  ratio: number;
  /** Sentences that were timed, where not the whole article. */
  scaledFrom?: number;
}

/** Measure the libraries, and ours among them, with `size` passages. */
export function benchLibraries(size: number): LibraryRow[] {
  const source = openPassageSource();
  const passages = source.passages(size);
  const articles = benchArticles(passages, source.pages, ARTICLES);
  const index = buildPassageIndex(passages);
  const find = (text: string) => findPassages(text, index, passages);
  const ours = timeWarm(
    articles.map(article => article.join(' ')),
    find,
  ).p50;
  const rows: LibraryRow[] = [
    { name: 'ours', build: timeOnce(() => buildPassageIndex(passages)), article: ours, ratio: 1 },
  ];
  for (const library of LIBRARIES) {
    let search: Search = () => undefined;
    const build = timeOnce(() => {
      search = library.index(passages);
    });
    const [article] = articles;
    const count = Math.min(article.length, library.sentences(size));
    search(article[0]);
    const step = article.length / count;
    const timed = timeOnce(() => {
      for (let i = 0; i < count; i++) {
        search(article[Math.floor(i * step)]);
      }
    });
    const time = (timed * article.length) / count;
    const isScaled = count < article.length && count < 40;
    rows.push({ name: library.name, build, article: time, ratio: time / ours, ...(isScaled && { scaledFrom: count }) });
  }
  return rows;
}
