/**
 * What goes into shards: entries as lines of a pack, under their keys, with the fingerprints by which a page finds them.
 */
import { BLOCK_SEPARATOR } from '../../core/article';
import type { Claim, Coverage, Statement } from '../../core/corpus';
import { claimText, statementText } from '../../core/shards/filing-text';
import { passageFingerprints } from '../../core/shards/fingerprints';
import { CLAIM_KEYS, LEAST_KEY_BITS } from '../../core/shards/key-bits';
import { pageKeys } from '../../core/shards/page-keys';
import { MOST_FINGERPRINTS } from '../../core/shards/shard-file';
import { partOfClaim } from '../../core/shards/whole-claims';
import { tokenize } from '../../core/tokenize';
import { type ArticleRow, type EntryRow, passageProblem, readEntry } from './rows';

/** One entry; without fingerprints it is for every page that asks for its key. */
export interface Filing {
  line: string;
  fingerprints: number[];
  /** Of an article, how many of them come from each of its passages, in their order. */
  counts?: number[];
}

/** An entry as it is filed under one key: 0 where that is of what it is about before all, 1 where second. */
export interface RankedFiling extends Filing {
  rank: number;
}

/** A row as it is filed, or why it is not. */
export interface Filed {
  /** The most important first. */
  keys: number[];
  filings: Filing[];
  /** Passages that a page may print. */
  passages: number;
  reasons: string[];
}

/** As many as `data/entry-schemas.ts` takes. */
const MAX_PASSAGES = 200;

/** A row that is left out for these reasons. */
export function unfiled(reasons: string[]): Filed {
  return { keys: [], filings: [], passages: 0, reasons };
}

/** File an article with its passages; bad passages are left out of it, with the reason. */
export function fileArticle(row: ArticleRow, keyBits: number): Filed {
  const problems = row.passages.map(passageProblem);
  const passages = row.passages.filter((_, at) => problems[at] === undefined).slice(0, MAX_PASSAGES) as string[];
  const reasons = problems.flatMap((problem, at) => (problem ? [`passage ${at}: ${problem}`] : []));
  if (passages.length === 0) {
    return unfiled([...reasons, 'it has no passages']);
  }
  const text = [row.headline ?? '', ...passages].join(BLOCK_SEPARATOR);
  const read = readEntry<Coverage>('coverage', coverageOf(row, passages, text));
  if ('reason' in read) {
    return unfiled([...reasons, read.reason]);
  }
  return {
    keys: pageKeys(text, keyBits),
    filings: [{ line: lineOf('coverage', read.entry), ...fingerprintsOf(passages) }],
    passages: passages.length,
    reasons,
  };
}

/** Leave those passages out of a filed article for which `isKept` has no yes. */
export function shortenArticle({ line, fingerprints, counts = [] }: Filing, isKept: readonly boolean[]): Filing {
  const { section, entry } = JSON.parse(line) as { section: string; entry: Coverage };
  const { quotations } = entry.fingerprint;
  const short = {
    ...entry,
    fingerprint: { ...entry.fingerprint, quotations: quotations.filter((_, at) => isKept[at]) },
  };
  const passageOf = counts.flatMap((count, passage) => new Array<number>(count).fill(passage));
  return {
    line: lineOf(section, short),
    fingerprints: fingerprints.filter((_, at) => isKept[passageOf[at]!]),
    counts: counts.filter((_, at) => isKept[at]),
  };
}

/** File a claim for all readers, and with it what it `names`: in a part instead of under keys. */
export function fileClaim(row: EntryRow, names: readonly EntryRow[]): Filed {
  const filed = fileEntry(row, names, LEAST_KEY_BITS);
  return { ...filed, keys: filed.filings.length > 0 ? [partOfClaim(row.id)] : [] };
}

/** File a claim or a statement, and with it what it `names`. */
export function fileEntry({ section, entry }: EntryRow, names: readonly EntryRow[], keyBits: number): Filed {
  const read = readEntry<Claim | Statement>(section, entry);
  if ('reason' in read) {
    return unfiled([read.reason]);
  }
  const isStatement = 'speaker' in read.entry;
  const fingerprints = 'speaker' in read.entry ? passageFingerprints(read.entry.text) : [];
  return {
    keys: keysOf(read.entry, keyBits),
    filings: [
      { line: lineOf(section, read.entry), fingerprints },
      ...names.map(named => ({ line: lineOf(named.section, named.entry), fingerprints })),
    ],
    passages: Number(isStatement),
    reasons: [],
  };
}

function keysOf(entry: Claim | Statement, keyBits: number): number[] {
  return 'speaker' in entry ? pageKeys(statementText(entry), keyBits) : pageKeys(claimText(entry), keyBits, CLAIM_KEYS);
}

function coverageOf({ id, headline, outlet, author, published, url }: ArticleRow, quotations: string[], text: string) {
  return {
    id,
    headline,
    outlet,
    ...(author === null ? {} : { author }),
    datePublished: published,
    url,
    stories: [],
    fingerprint: { algorithm: 1, hashes: [], length: tokenize(text).length, terms: {}, quotations, numbers: [] },
  };
}

/** As many of each passage as there is room for; a long article has fewer of each. */
function fingerprintsOf(passages: readonly string[]): { fingerprints: number[]; counts: number[] } {
  const each = Math.max(1, Math.floor(MOST_FINGERPRINTS / passages.length));
  const known = new Set<number>();
  const counts = passages.map(passage => {
    const before = known.size;
    for (const fingerprint of passageFingerprints(passage).slice(0, each)) {
      known.add(fingerprint);
    }
    return known.size - before;
  });
  return { fingerprints: [...known], counts };
}

function lineOf(section: string, entry: unknown): string {
  return JSON.stringify({ section, entry });
}
