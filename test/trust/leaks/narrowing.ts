import { createHash } from 'node:crypto';
import { keyBitsFor } from '../../../core/shards/key-bits';
import { pageKeys } from '../../../core/shards/page-keys';
import type { ListedShard, ShardList } from '../../../core/shards/shard-list';
import { type ReadLists, shardRequests } from '../../../core/shards/shard-requests';
import { classFor } from '../../../core/shards/size-class';
import { NEWEST_WEEKS, STANDING } from '../../../core/shards/weeks';
import type { NodeTrial } from '../trial';
import { Attacker } from './attacker';
import { madeArticle } from './made-news';

/** Articles that may have been read, and pages that are. */
const SIZES = { short: { articles: 41_000, pages: 1_000 }, full: { articles: 1_000_000, pages: 10_000 } };

/** Articles that must remain for each page, and for half of them. */
const LEAST = 1_000;
const MEDIAN = 5_000;
/** First guesses that may be right. */
const FIRST_GUESSES = 1 / 1_000;

const MACHINES = 20;
/** Of the articles, one in so many is in the publication. */
const PUBLISHED = 10;
const BYTES_OF_ARTICLE = 400;
const MOST_BITS = 14;

/** A way to ask. */
interface Way {
  name: string;
  keyBits: number;
  /** Of the keys of an article, those for which it asks itself. */
  own(keys: number[]): number[];
  /** The keys that the server is asked for; unset where those are all. */
  asked?(number: number): number[];
}

/** Pages ask for their shards as in a reader's browser, and the server knows every article there is. */
export const narrowing: NodeTrial = {
  part: 'leaks',
  name: 'hides each page among thousands of articles from the server of a publication',
  where: 'node',
  guards: ['a page asks for two keys, of which one hides the other'],
  async run(size) {
    const { articles, pages } = SIZES[size];
    const keyBits = keyBitsFor(articles)!;
    const keys = Array.from({ length: articles }, (_, number) => pageKeys(madeArticle(number).text, MOST_BITS));
    const first = (own: number[]) => own.slice(0, 1);
    const ways: Way[] = [
      { name: '', keyBits, own: first, asked: log(publish(keys, keyBits), keyBits) },
      { name: 'without the second key ', keyBits, own: first },
      { name: 'with all three keys ', keyBits, own: all => all },
      { name: `with keys of ${MOST_BITS} bits `, keyBits: MOST_BITS, own: first },
    ];
    const read = Array.from({ length: pages }, (_, page) => page * Math.floor(articles / pages));
    const [real, ...others] = ways.map(way => ({ name: way.name, ...remaining(way, keys, read) }));
    const told = others.map(({ name, least, median, firstGuesses }) => name + tell({ least, median, firstGuesses }));
    return {
      tried: pages,
      violations: violationsOf(real!),
      note: [`${articles} articles, ${keyBits} bits: ${tell(real!)}`, ...told].join('; '),
    };
  },
};

/** Lists in which each key of what is published has a shard in each week. */
function publish(keys: readonly number[][], keyBits: number): ReadLists {
  const held = new Map<number, number>();
  for (const key of keys.filter((_, number) => number % PUBLISHED === 0).flatMap(own => shortened(own, keyBits))) {
    held.set(key, (held.get(key) ?? 0) + 1);
  }
  const weeks = [STANDING, ...Array.from({ length: NEWEST_WEEKS }, (_, week) => `2026-W4${week}`)];
  const listed = (week: string, key: number, count: number): ListedShard => ({
    name: createHash('sha256').update(`${week} ${key}`).digest('hex').slice(0, 32),
    sizeClass: classFor((count * BYTES_OF_ARTICLE) / weeks.length),
  });
  const listOf = (week: string): ShardList => new Map([...held].map(([key, n]) => [key, listed(week, key, n)]));
  return new Map(weeks.map(week => [week, listOf(week)]));
}

/** What the server's log says of the page with a number: names of shards, of which its own lists say the keys. */
function log(lists: ReadLists, keyBits: number): (number: number) => number[] {
  const keyOfName = new Map([...lists.values()].flatMap(list => [...list].map(([key, { name }]) => [name, key])));
  return number => {
    const secret = createHash('sha256')
      .update(`machine ${number % MACHINES}`)
      .digest();
    const requests = shardRequests(madeArticle(number), { keyBits, lists }, secret);
    return [...new Set(requests.map(({ name }) => keyOfName.get(name)!))];
  };
}

function shortened(keys: readonly number[], keyBits: number): number[] {
  return [...new Set(keys.map(key => key >> (MOST_BITS - keyBits)))];
}

interface Remaining {
  least: number;
  median: number;
  /** Share of first guesses that are right, as is to be expected. */
  firstGuesses: number;
}

/** How many articles the pages that are `read` may be, for whoever has the log. */
function remaining({ keyBits, own, asked }: Way, keys: readonly number[][], read: readonly number[]): Remaining {
  const attacker = new Attacker();
  const ownOf = (number: number) => own(shortened(keys[number]!, keyBits));
  for (const number of keys.keys()) {
    attacker.note(ownOf(number));
  }
  const counts = read.map(number => {
    const keysAsked = asked?.(number) ?? ownOf(number);
    // Nothing would remain of an attacker who was misled, or of a page that asked for less than its key.
    return ownOf(number).every(key => keysAsked.includes(key)) ? attacker.candidates(keysAsked) : 0;
  });
  counts.sort((a, b) => a - b);
  return {
    least: counts[0]!,
    median: counts[counts.length >> 1]!,
    firstGuesses: counts.reduce((sum, count) => sum + 1 / count, 0) / counts.length,
  };
}

function tell({ least, median, firstGuesses }: Remaining): string {
  return `${least} at least, ${median} in the median, first guess right 1 in ${Math.round(1 / firstGuesses)}`;
}

function violationsOf({ least, median, firstGuesses }: Remaining): string[] {
  return [
    ...(least < LEAST ? [`a page is narrowed down to ${least} articles, fewer than ${LEAST}`] : []),
    ...(median < MEDIAN ? [`half of the pages are narrowed down to ${median} articles or fewer`] : []),
    ...(firstGuesses > FIRST_GUESSES ? [`1 of ${Math.round(1 / firstGuesses)} first guesses is right`] : []),
  ];
}
