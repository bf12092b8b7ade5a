import { createHash } from 'node:crypto';
import { keyBitsFor, PAGE_KEYS } from '../../../core/shards/key-bits';
import { keysOf } from '../../../core/shards/page-keys';
import { salientTerms } from '../../../core/shards/salient-terms';
import type { ListedShard, ShardList } from '../../../core/shards/shard-list';
import { type ReadLists, shardRequests } from '../../../core/shards/shard-requests';
import { classFor } from '../../../core/shards/size-class';
import { NEWEST_WEEKS, STANDING } from '../../../core/shards/weeks';
import { type NodeTrial, spread } from '../trial';
import { Candidates, type Verdict } from './attacker';
import { madeArticle } from './made-news';

/** Articles that may have been read, and pages that are. */
const SIZES = { short: { articles: 55_000, pages: 500 }, full: { articles: 1_000_000, pages: 10_000 } };

/** What must remain for the attacker of each page, and of half of them. */
const LEAST = 1_000;
const MEDIAN = 5_000;
/** First guesses that may be right. */
const FIRST_GUESSES = 1 / 1_000;

const MACHINES = 20;
/** Of the articles, one in so many is in the publication. */
const PUBLISHED = 10;
const BYTES_OF_ARTICLE = 400;
const TOO_MANY_BITS = 14;

/** Pages as a reader's browser asks for their shards, and a server that knows every article there is. */
export const narrowing: NodeTrial = {
  part: 'leaks',
  name: 'hides each page among thousands of articles from the server of a publication',
  where: 'node',
  guards: ['a page asks for two keys, of which one hides the other'],
  async run(size) {
    const { articles, pages } = SIZES[size];
    const keyBits = keyBitsFor(articles)!;
    const read = spread(
      Array.from({ length: articles }, (_, number) => number),
      pages,
    );
    const known = new Candidates(keyBits);
    const finer = new Candidates(TOO_MANY_BITS);
    const held = new Map<number, number>();
    for (let number = 0; number < articles; number++) {
      const terms = salientTerms(madeArticle(number).text, PAGE_KEYS);
      known.add(terms);
      finer.add(terms);
      for (const key of number % PUBLISHED === 0 ? keysOf(terms, keyBits) : []) {
        held.set(key, (held.get(key) ?? 0) + 1);
      }
    }
    const lists = publish(held);
    const log = read.map(number => shardRequests(madeArticle(number), { keyBits, lists }, secretOf(number)));
    // All that the server has is what it was asked for; what that is, its own lists say.
    const keyOfName = new Map([...lists.values()].flatMap(list => [...list].map(([key, { name }]) => [name, key])));
    const verdicts = log.map((requests, page) =>
      known.judge([...new Set(requests.map(({ name }) => keyOfName.get(name)!))], read[page]!),
    );
    const others = {
      'the key without the other': summaryOf(
        read.map(number => known.judge(keysOf(termsOf(number).slice(0, 1), keyBits), number)),
      ),
      'all three keys': summaryOf(read.map(number => known.judge(keysOf(termsOf(number), keyBits), number))),
      [`keys of ${TOO_MANY_BITS} bits`]: summaryOf(
        read.map(number => finer.judge(keysOf(termsOf(number).slice(0, 1), TOO_MANY_BITS), number)),
      ),
    };
    const summary = summaryOf(verdicts);
    return {
      tried: pages,
      violations: violationsOf(summary),
      note: [
        `${articles} articles, ${keyBits} bits: ${told(summary)}`,
        ...Object.entries(others).map(([name, other]) => `${name} would leave ${told(other)}`),
      ].join('; '),
    };
  },
};

/** Lists in which each key that holds something has a shard in each week. */
function publish(held: ReadonlyMap<number, number>): ReadLists {
  const weeks = [STANDING, ...Array.from({ length: NEWEST_WEEKS }, (_, week) => `2026-W4${week}`)];
  const listOf = (week: string): ShardList =>
    new Map(
      [...held].map(([key, count]): [number, ListedShard] => [
        key,
        {
          name: createHash('sha256').update(`${week} ${key}`).digest('hex').slice(0, 32),
          sizeClass: classFor((count * BYTES_OF_ARTICLE) / weeks.length),
        },
      ]),
    );
  return new Map(weeks.map(week => [week, listOf(week)]));
}

/** Each machine reads every so manieth page. */
function secretOf(number: number): Uint8Array {
  return createHash('sha256')
    .update(`machine ${number % MACHINES}`)
    .digest();
}

function termsOf(number: number): string[] {
  return salientTerms(madeArticle(number).text, PAGE_KEYS);
}

interface Summary {
  least: number;
  median: number;
  leastPossible: number;
  /** Share of first guesses that are right, as is to be expected of an attacker that draws among the most probable. */
  firstGuesses: number;
}

function summaryOf(verdicts: readonly Verdict[]): Summary {
  const remaining = verdicts.map(({ equallyProbable }) => equallyProbable).sort((a, b) => a - b);
  return {
    least: Math.floor(remaining[0] ?? 0),
    median: Math.floor(remaining[remaining.length >> 1] ?? 0),
    leastPossible: Math.min(...verdicts.map(({ possible }) => possible)),
    firstGuesses: verdicts.reduce((sum, { firstGuess }) => sum + firstGuess, 0) / verdicts.length,
  };
}

function told({ least, median, firstGuesses }: Summary): string {
  return `${least} at least, ${median} in the median, first guess right 1 in ${Math.round(1 / firstGuesses)}`;
}

function violationsOf({ least, median, firstGuesses }: Summary): string[] {
  return [
    ...(least < LEAST ? [`a page is narrowed down to ${least} articles, fewer than ${LEAST}`] : []),
    ...(median < MEDIAN ? [`half of the pages are narrowed down to ${median} articles, fewer than ${MEDIAN}`] : []),
    ...(firstGuesses > FIRST_GUESSES ? [`of ${(1 / firstGuesses).toFixed(0)} first guesses one is right`] : []),
  ];
}
