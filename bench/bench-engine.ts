/** How fast and how large our index is with so many passages. */
import { writeFileSync } from 'node:fs';
import { findPassages } from '../core/find';
import { readIndex, writeIndex } from '../core/index-file';
import { findInLayers } from '../core/layers';
import { buildPassageIndex, fromSections, toSections } from '../core/passage-index';
import { seed } from '../core/seed';
import { tokenize } from '../core/tokenize';
import { benchArticles } from './bench-article';
import { openPassageSource } from './passage-source';
import { timeOnce, timeWarm } from './timing';

const ARTICLES = 8;
const VERSION = 1;
/** Passages up to which merging is timed: it is the build once more. */
const MERGE_LIMIT = 10_000;

/** Figures by name, in milliseconds and bytes a passage. */
export type Figures = Record<string, number>;

/** Measure with `size` passages; the index is left in `file` for the first call of another process. */
export function benchEngine(size: number, file: string): Figures {
  const source = openPassageSource();
  const passages = source.passages(size);
  const articles = benchArticles(passages, source.pages, ARTICLES);
  const texts = articles.map(article => article.join(' '));
  const build = timeOnce(() => buildPassageIndex(passages));
  const stored = writeIndex(VERSION, toSections(buildPassageIndex(passages)));
  writeFileSync(file, new Uint8Array(stored));
  writeFileSync(`${file}.json`, JSON.stringify({ passages, article: texts[0] }));
  const load = timeOnce(() => readIndex(VERSION, stored));
  const index = fromSections(readIndex(VERSION, stored));
  const whole = timeWarm(texts, text => findPassages(text, index, passages));
  const floor = timeWarm(texts, text => {
    const tokens = tokenize(text);
    return seed(tokens.hash, tokens.length, index);
  });
  const scan = timeWarm(texts, tokenize);
  const parted = timeWarm(articles, article => article.map(sentence => findPassages(sentence, index, passages)));
  const paragraph = timeWarm(
    articles.map(article => article.slice(0, 2).join(' ')),
    text => findPassages(text, index, passages),
  );
  const addPassage = (text: string) => ({ index, added: buildPassageIndex([text]), texts: [...passages, text] });
  const add = timeWarm(passages.slice(0, 20), text => buildPassageIndex([text]), 40);
  const layers = addPassage(passages[0]);
  const layered = timeWarm(texts, text => findInLayers(text, layers), 40);
  return {
    'bytes a passage': stored.byteLength / size,
    'build ms': build,
    'load ms (checksum)': load,
    'warm p50': whole.p50,
    'warm p95': whole.p95,
    'scan p50': scan.p50,
    'floor p50 (scan and probes)': floor.p50,
    'times the floor': whole.p50 / floor.p50,
    'sentence by sentence p50': parted.p50,
    'one paragraph p50': paragraph.p50,
    'add a passage p50': add.p50,
    'find in both layers p50': layered.p50,
    ...(size <= MERGE_LIMIT && { 'merge ms': timeOnce(() => buildPassageIndex(layers.texts)) }),
  };
}
