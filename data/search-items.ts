/** What the panel's search can find: claims, coverage and the reader's notes. */
import { Dexie } from 'dexie';
import { quoteOf } from '../core/annotation';
import type { Claim, Coverage } from '../core/corpus';
import type { StoredNote } from '../core/service';
import type { GlossatorDatabase } from './db';
import { allNotes } from './notes';
import { readyPacks } from './packs';
import { readAll, readEntryRow, type Section } from './rows';
import type { SearchItem } from './search';

/** Gather everything that can be searched, from the enabled packs and the notes. */
export async function searchItems(db: GlossatorDatabase): Promise<SearchItem[]> {
  const packs = (await readyPacks(db)).filter(row => row.enabled);
  const editions = packs.map(row => row.edition);
  const claims = await entriesIn<Claim>(db, editions, 'claims');
  const coverage = await entriesIn<Coverage>(db, editions, 'coverage');
  return [...claims.map(claimItem), ...coverage.map(coverageItem), ...(await allNotes(db)).map(noteItem)];
}

async function entriesIn<Entry>(db: GlossatorDatabase, editions: number[], section: Section): Promise<Entry[]> {
  const sections = editions.map(edition =>
    db.entries
      .where('[edition+type+id]')
      .between([edition, section, Dexie.minKey], [edition, section, Dexie.maxKey])
      .toArray(),
  );
  const rows = (await Promise.all(sections)).flat();
  return readAll(rows, readEntryRow).map(row => row.entry as Entry);
}

function claimItem({ id, title, claimReviewed, tags }: Claim): SearchItem {
  return { kind: 'claim', id, title, details: [claimReviewed, ...tags] };
}

function coverageItem({ id, headline, outlet, author, fingerprint }: Coverage): SearchItem {
  const details = [outlet, ...(author === undefined ? [] : [author]), ...fingerprint.quotations];
  return { kind: 'coverage', id, title: headline, details };
}

function noteItem({ note, title }: StoredNote): SearchItem {
  const quote = quoteOf(note.target)?.exact;
  const said = note.body.map(body => body.value);
  return { kind: 'note', id: note.id, title, details: [...said, ...(quote === undefined ? [] : [quote])] };
}
