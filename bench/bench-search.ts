/** How fast the search of the library is while a reader types, how much of what fuse.js alone finds it has, and what that takes. */
import { rank, search } from '../data/search';
import { createSearchIndex } from '../data/search-index';
import type { SearchItem } from '../data/search-item';
import type { Figures } from './bench-engine';
import { openPassageSource } from './passage-source';
import { randomFrom } from './random';
import { drawLibrary, drawQueries } from './search-library';
import { timeOnce, timeWarm } from './timing';

const SEED = 20_260_501;
const QUERIES = 120;
/** fuse.js takes up to a second for one. */
const ALONE = 40;
const LIMIT = 40;
/** Items that the panel adds in one go. */
const SLICE = 100;

/** Measure with a library of `size` items. */
export function benchSearch(size: number): Figures {
  const random = randomFrom(SEED);
  const items = drawLibrary(size, openPassageSource().passages(10_000), random);
  const queries = drawQueries(QUERIES, items, random);
  const index = createSearchIndex();
  const slices: number[] = [];
  for (let from = 0; from < size; from += SLICE) {
    slices.push(timeOnce(() => index.put(items.slice(from, from + SLICE))));
  }
  const keys = queries.flatMap(query => Array.from(query, (_, at) => query.slice(0, at + 1)));
  const typing = timeWarm(keys, query => search(index, { query, limit: LIMIT }), keys.length);
  const whole = timeWarm(queries, query => search(index, { query, limit: LIMIT }), QUERIES);
  const asked = queries.slice(0, ALONE);
  const alone = timeWarm(asked, query => rank(items, query, LIMIT), ALONE);
  return {
    'a key p50': typing.p50,
    'a key p95': typing.p95,
    'a whole query p50': whole.p50,
    'a whole query p95': whole.p95,
    'fuse.js alone p50': alone.p50,
    'fuse.js alone p95': alone.p95,
    ...recalls(items, queries),
    'build ms': slices.reduce((sum, ms) => sum + ms, 0),
    'slowest slice of the build': Math.max(...slices),
  };
}

/** Of what fuse.js alone puts first, the share that the search puts first too. */
function recalls(items: readonly SearchItem[], queries: readonly string[]): Figures {
  const index = createSearchIndex();
  index.put(items);
  const idsOf = (matches: readonly { item: SearchItem }[]) => matches.map(({ item }) => item.id);
  const compared = queries.map(query => ({
    ours: idsOf(search(index, { query, limit: 20 }).matches),
    alone: idsOf(rank(items, query, 20)),
  }));
  const recall = (most: number) => {
    let wanted = 0;
    let found = 0;
    for (const { ours, alone } of compared) {
      const first = new Set(ours.slice(0, most));
      wanted += Math.min(most, alone.length);
      found += alone.slice(0, most).filter(id => first.has(id)).length;
    }
    return found / wanted;
  };
  return { 'recall of the first 10': recall(10), 'recall of the first 20': recall(20) };
}
