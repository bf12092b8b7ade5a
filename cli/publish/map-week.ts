/**
 * Read a week of one server and file what it has by key: articles with their passages, or, in week 0, claims and
 * statements with what they name.
 *
 * A week is read in one transaction, so that its revision is that of its rows. Where the server goes away in the middle,
 * the week is begun anew.
 */
import { type Filed, fileArticle, fileClaim, fileEntry, type RankedFiling, unfiled } from './filings';
import { fetchNamed, follow } from './named-entries';
import { findReprinted } from './near-duplicates';
import { ARTICLES, ENTRIES, REVISION } from './queries';
import type { ArticleRow, EntryRow } from './rows';
import { connectTo, type Server, type Transaction } from './server';
import { outlast } from './servers';
import { openSpill, type Spill } from './spill';
import type { MappedWeek, MapWeek, Settings } from './tasks';

/** Rows that are in memory at a time. */
const BATCH = 500;
/** The week of what belongs to no time. */
export const STANDING_WEEK = 0;
/** Where claims are sorted that all readers get; the first real week is far above. */
export const CLAIMS_WEEK = 1;

interface Reading {
  transaction: Transaction;
  servers: readonly Server[];
  week: number;
  keyBits: number;
  spill: Spill;
  /** For claims that all readers get; unset where they are filed under keys. */
  claims?: Spill;
  mapped: MappedWeek;
}

/** Make the function that reads weeks of the worker's server; it waits for servers that are away, and says so with `tell`. */
export function createMapper(
  { addresses, server, work, keyBits }: Settings,
  tell: (message: string) => void,
): (task: MapWeek) => Promise<MappedWeek> {
  const own = connectTo(addresses[server]);
  const servers = addresses.map(address => connectTo(address));

  const attempt = ({ week, areClaimsWhole }: MapWeek) =>
    own.transact(async transaction => {
      const spill = openSpill({ folder: work, week, server });
      const areApart = areClaimsWhole && week === STANDING_WEEK;
      const claims = areApart ? openSpill({ folder: work, week: CLAIMS_WEEK, server }) : undefined;
      const revision = await revisionOf(transaction, week);
      const mapped: MappedWeek = { revision, entries: 0, claims: 0, passages: 0, reprinted: 0, bad: [] };
      const reading = { transaction, servers, week, keyBits, spill, claims, mapped };
      try {
        await (week === STANDING_WEEK ? readEntries(reading) : readArticles(reading));
      } finally {
        spill.close();
        claims?.close();
      }
      return mapped;
    });

  return task => outlast(() => attempt(task), tell);
}

async function readArticles({ transaction, servers, week, keyBits, spill, mapped }: Reading): Promise<void> {
  for await (const rows of transaction.stream<ArticleRow>(ARTICLES.text, [week], BATCH)) {
    const reprinted = await findReprinted(servers, week, rows);
    mapped.reprinted += reprinted.size;
    for (const row of rows.filter(({ id }) => !reprinted.has(id))) {
      take(fileArticle(row, keyBits), { table: 'articles', id: row.id }, spill, mapped);
    }
  }
}

async function readEntries({ transaction, servers, keyBits, spill, claims, mapped }: Reading): Promise<void> {
  for await (const rows of transaction.stream<EntryRow>(ENTRIES.text, [], BATCH)) {
    const named = await fetchNamed(servers, rows);
    for (const row of rows) {
      const { names, missing } = follow(row, named);
      const isForAll = claims !== undefined && row.section === 'claims';
      const file = () => (isForAll ? fileClaim(row, names) : fileEntry(row, names, keyBits));
      const filed = missing.length > 0 ? unfiled(missing) : file();
      take(filed, { table: row.section, id: row.id }, isForAll ? claims : spill, mapped);
      mapped.claims += Number(isForAll && filed.filings.length > 0);
    }
  }
}

/** Put what was filed of a row where its shards are made, and list what was not. */
function take(filed: Filed, row: { table: string; id: string }, spill: Spill, mapped: MappedWeek): void {
  const { keys, filings, passages, reasons } = filed;
  for (const [rank, key] of keys.entries()) {
    for (const filing of filings) {
      spill.add(key, { ...filing, rank } satisfies RankedFiling);
    }
  }
  mapped.entries += Number(filings.length > 0);
  mapped.passages += passages;
  mapped.bad.push(...reasons.map(reason => ({ ...row, reason })));
}

async function revisionOf(transaction: Transaction, week: number): Promise<number> {
  const [{ revision }] = await transaction.ask<{ revision: number }>(REVISION.text, [week]);
  return revision;
}
