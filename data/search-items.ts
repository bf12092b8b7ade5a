/** What the search of the panel can find: claims, coverage, and the reader's notes, their pages and saved articles. */
import { Dexie } from 'dexie';
import { quoteOf } from '../core/annotation';
import type { Claim, Coverage } from '../core/corpus';
import type { SavedArticle, StoredNote } from '../core/service';
import { type StoryName, storyOfTag } from '../core/stories';
import type { GlossatorDatabase } from './db';
import { getNote, noteBatches, notesOf } from './notes';
import { readyPacks } from './packs';
import { readAll, readEntryRow, type Section } from './rows';
import { savedArticles } from './saved-articles';
import type { SearchIndex } from './search-index';
import type { SearchItem } from './search-item';
import { packStories, storiesOfNote } from './stories';

/** Notes that are read in one go: few enough for a slice of some milliseconds. */
const BATCH = 100;

/** Put all claims and coverage of the enabled packs into `index`, then all of the reader's, with a `pause` after each slice. */
export async function fillIndex(
  db: GlossatorDatabase,
  index: SearchIndex,
  pause: () => Promise<unknown>,
): Promise<void> {
  const packs = (await readyPacks(db)).filter(row => row.enabled);
  const editions = packs.map(row => row.edition);
  const claims = await entriesIn<Claim>(db, editions, 'claims');
  const coverage = await entriesIn<Coverage>(db, editions, 'coverage');
  const articles = await savedArticles(db);
  const entries = [...claims.map(claimItem), ...coverage.map(coverageItem), ...articles.map(articleItem)];
  const known = await packStories(db);
  const pages = new Map<string, SearchItem>();
  while (entries.length > 0) {
    index.put(entries.splice(0, BATCH));
    await pause();
  }
  for await (const notes of noteBatches(db, BATCH)) {
    index.put(notes.map(note => noteItem(note, known)));
    for (const note of notes) {
      addToPage(pages, note, known);
    }
    await pause();
  }
  const rest = [...pages.values()];
  while (rest.length > 0) {
    index.put(rest.splice(0, BATCH));
    await pause();
  }
}

/** Bring `index` up to date with one note, which may have been deleted. */
export async function refreshNote(db: GlossatorDatabase, index: SearchIndex, id: string): Promise<void> {
  const known = await packStories(db);
  const note = await getNote(db, id);
  if (note && !note.deleted) {
    index.put([noteItem(note, known)]);
  } else {
    index.remove('note', id);
  }
  if (note) {
    await refreshPage(db, index, note.note.target.source, known);
  }
}

/** Bring the saved articles of `index` up to date. */
export async function refreshArticles(db: GlossatorDatabase, index: SearchIndex): Promise<void> {
  const articles = await savedArticles(db);
  const ids = new Set(articles.map(({ id }) => id));
  for (const { kind, id } of index.candidates('')) {
    if (kind === 'article' && !ids.has(id)) {
      index.remove(kind, id);
    }
  }
  index.put(articles.map(articleItem));
}

async function refreshPage(
  db: GlossatorDatabase,
  index: SearchIndex,
  source: string,
  known: readonly StoryName[],
): Promise<void> {
  const pages = new Map<string, SearchItem>();
  for (const note of await notesOf(db, [source])) {
    addToPage(pages, note, known);
  }
  const page = pages.get(source);
  if (page) {
    index.put([page]);
  } else {
    index.remove('page', source);
  }
}

/** A page is found by its title and address, and has what its notes have. */
function addToPage(pages: Map<string, SearchItem>, stored: StoredNote, known: readonly StoryName[]): void {
  const { source = '', title, date, tags = [], stories = [] } = noteItem(stored, known);
  const page = pages.get(source);
  pages.set(source, {
    kind: 'page',
    id: source,
    title: title || source,
    details: [addressWords(source)],
    date: page && page.date > date ? page.date : date,
    source,
    tags: [...new Set([...(page?.tags ?? []), ...tags])],
    stories: [...new Set([...(page?.stories ?? []), ...stories])],
  });
}

/** The host, which readers remember, and what of the path can be read. */
function addressWords(source: string): string {
  return source.replace(/^\w+:\/\/(www\.)?/, '').replace(/[?#].*$/, '');
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

function claimItem({ id, title, claimReviewed, tags, stories, checked, review }: Claim): SearchItem {
  const reviewed = [review?.reviewer.name, review?.rating?.text].filter(detail => detail !== undefined);
  return { kind: 'claim', id, title, details: [claimReviewed, ...tags, ...reviewed], date: checked, stories };
}

function coverageItem({
  id,
  headline,
  outlet,
  author,
  url,
  stories,
  fingerprint,
  datePublished,
}: Coverage): SearchItem {
  const details = [outlet, ...(author === undefined ? [] : [author]), ...fingerprint.quotations];
  return {
    kind: 'coverage',
    id,
    title: headline,
    details,
    date: datePublished,
    stories,
    ...(url !== null && { source: url }),
  };
}

function articleItem({ id, headline, outlet, source, saved }: SavedArticle): SearchItem {
  const details = [...(outlet === undefined ? [] : [outlet]), addressWords(source)];
  return { kind: 'article', id, title: headline, details, date: saved, source };
}

function noteItem(stored: StoredNote, known: readonly StoryName[]): SearchItem {
  const { note, title, state } = stored;
  const quote = quoteOf(note.target)?.exact;
  const said = note.body.map(body => body.value);
  return {
    kind: 'note',
    id: note.id,
    title,
    details: [...said, ...(quote === undefined ? [] : [quote])],
    date: note.modified,
    source: note.target.source,
    tags: note.body.flatMap(({ purpose, value }) => (purpose === 'tagging' && !storyOfTag(value, known) ? value : [])),
    stories: storiesOfNote(stored, known).map(({ id }) => id),
    ...(state && { state }),
  };
}
