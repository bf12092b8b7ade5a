/** What the search of the panel can find: claims, coverage and the reader's notes. */
import { Dexie } from 'dexie';
import { quoteOf } from '../core/annotation';
import type { Claim, Coverage } from '../core/corpus';
import type { StoredNote } from '../core/service';
import type { GlossatorDatabase } from './db';
import { getNotes, noteBatches } from './notes';
import { readyPacks } from './packs';
import { readAll, readEntryRow, type Section } from './rows';
import type { SearchIndex } from './search-index';
import type { SearchItem } from './search-item';

/** Notes that are read in one go: few enough for a slice of some milliseconds. */
const BATCH = 100;

/** Put all claims and coverage of the enabled packs into `index`, then all notes, with a `pause` after each slice. */
export async function fillIndex(
  db: GlossatorDatabase,
  index: SearchIndex,
  pause: () => Promise<unknown>,
): Promise<void> {
  const packs = (await readyPacks(db)).filter(row => row.enabled);
  const editions = packs.map(row => row.edition);
  const claims = await entriesIn<Claim>(db, editions, 'claims');
  const coverage = await entriesIn<Coverage>(db, editions, 'coverage');
  const entries = [...claims.map(claimItem), ...coverage.map(coverageItem)];
  while (entries.length > 0) {
    index.put(entries.splice(0, BATCH));
    await pause();
  }
  for await (const notes of noteBatches(db, BATCH)) {
    index.put(notes.map(noteItem));
    await pause();
  }
}

/** Bring `index` up to date with one note, which may have been deleted. */
export async function refreshNote(db: GlossatorDatabase, index: SearchIndex, id: string): Promise<void> {
  const [note] = await getNotes(db, [id]);
  if (note) {
    index.put([noteItem(note)]);
  } else {
    index.remove('note', id);
  }
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

function claimItem({ id, title, claimReviewed, tags, checked, review }: Claim): SearchItem {
  const reviewed = [review?.reviewer.name, review?.rating?.text].filter(detail => detail !== undefined);
  return { kind: 'claim', id, title, details: [claimReviewed, ...tags, ...reviewed], date: checked };
}

function coverageItem({ id, headline, outlet, author, fingerprint, datePublished }: Coverage): SearchItem {
  const details = [outlet, ...(author === undefined ? [] : [author]), ...fingerprint.quotations];
  return { kind: 'coverage', id, title: headline, details, date: datePublished };
}

function noteItem({ note, title }: StoredNote): SearchItem {
  const quote = quoteOf(note.target)?.exact;
  const said = note.body.map(body => body.value);
  return {
    kind: 'note',
    id: note.id,
    title,
    details: [...said, ...(quote === undefined ? [] : [quote])],
    date: note.modified,
  };
}
