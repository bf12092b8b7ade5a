/** The stories of the library, and what of it belongs to each. */
import { Dexie } from 'dexie';
import type { Claim, Coverage, NewsEvent, Story } from '../core/corpus';
import { relate } from '../core/relate';
import type { StoredNote } from '../core/service';
import { type StoryName, storyOfTag } from '../core/stories';
import type { GlossatorDatabase } from './db';
import { noteBatches } from './notes';
import { readyPacks } from './packs';
import { type NoteRow, readAll, readEntryRow, readLayerRow, type Section } from './rows';

/** Notes that are read in one go. */
const BATCH = 500;

/** All that belongs to one story. */
export interface StoryContent extends StoryName {
  events: NewsEvent[];
  claims: Claim[];
  coverage: Coverage[];
  /** The reader's own choice, by a tag. */
  chosen: StoredNote[];
  /** Notes on pages that belong to it. */
  found: StoredNote[];
}

/** List the stories that enabled packs name, each once. */
export async function packStories(db: GlossatorDatabase): Promise<StoryName[]> {
  const stories = await entriesIn<Story>(db, 'stories');
  return [...new Map(stories.map(({ id, label }) => [id, { id, label }])).values()];
}

/** List the stories of packs, and those that the reader's tags name. */
export async function knownStories(db: GlossatorDatabase): Promise<StoryName[]> {
  const known = await packStories(db);
  const stories = new Map(known.map(story => [story.id, story]));
  for await (const notes of noteBatches(db, BATCH)) {
    for (const story of notes.flatMap(note => storiesOfNote(note, known))) {
      stories.set(story.id, stories.get(story.id) ?? story);
    }
  }
  return [...stories.values()];
}

/** Give the stories that a note is in: those of its tags, then those of its page. */
export function storiesOfNote({ note, stories = [] }: StoredNote, known: readonly StoryName[]): StoryName[] {
  const chosen = note.body.flatMap(({ purpose, value }) =>
    purpose === 'tagging' ? (storyOfTag(value, known) ?? []) : [],
  );
  const found = stories.flatMap(id => known.find(story => story.id === id) ?? []);
  return [...new Map([...chosen, ...found].map(story => [story.id, story])).values()];
}

/** Gather what belongs to the story with this id; `undefined` where nothing names it. */
export async function readStory(db: GlossatorDatabase, id: string): Promise<StoryContent | undefined> {
  const known = await packStories(db);
  const isIn = ({ stories }: { stories: string[] }) => stories.includes(id);
  const [events, claims, coverage, saved] = await Promise.all([
    entriesIn<NewsEvent>(db, 'events'),
    entriesIn<Claim>(db, 'claims'),
    entriesIn<Coverage>(db, 'coverage'),
    savedCoverage(db),
  ]);
  const reports = coverage.filter(isIn);
  let name = known.find(story => story.id === id);
  const chosen: StoredNote[] = [];
  const found: StoredNote[] = [];
  for await (const notes of noteBatches(db, BATCH)) {
    for (const stored of notes) {
      const own = storiesOfNote({ ...stored, stories: [] }, known).find(story => story.id === id);
      name ??= own;
      if (own) {
        chosen.push(stored);
      } else if (stored.stories?.includes(id)) {
        found.push(stored);
      }
    }
  }
  return (
    name && {
      ...name,
      events: events.filter(isIn).sort((a, b) => compare(a.date, b.date)),
      claims: claims.filter(isIn),
      coverage: [...reports, ...saved.filter(one => isOnStory(one, reports))].sort((a, b) =>
        compare(a.datePublished, b.datePublished),
      ),
      chosen: chosen.sort(byWriting),
      found: found.sort(byWriting),
    }
  );
}

async function savedCoverage(db: GlossatorDatabase): Promise<Coverage[]> {
  const layers = readAll(await db.layers.toArray(), readLayerRow);
  return layers.flatMap(({ articles }) => articles.map(({ coverage }) => coverage));
}

/** Whether a saved article reports what some of `reports` do, and is none of them. */
function isOnStory(saved: Coverage, reports: readonly Coverage[]): boolean {
  const relations = reports.map(report => relate(relatedOf(saved), relatedOf(report)).relation);
  return !relations.includes('same-text') && relations.some(relation => relation === 'event' || relation === 'story');
}

function relatedOf({ id, headline, datePublished, fingerprint }: Coverage) {
  return { id, title: headline, date: datePublished, fingerprint };
}

/** Write down which stories the pages at `addresses` belong to, with the notes on them. */
export async function keepStories(
  db: GlossatorDatabase,
  addresses: readonly string[],
  stories: readonly string[],
): Promise<void> {
  const isOther = (row: NoteRow) => row.stories?.join() !== stories.join();
  await db.notes
    .where('sources')
    .anyOf(addresses)
    .filter(isOther)
    .modify({ stories: [...stories] });
}

async function entriesIn<Entry>(db: GlossatorDatabase, section: Section): Promise<Entry[]> {
  const packs = (await readyPacks(db)).filter(row => row.enabled);
  const { minKey, maxKey } = Dexie;
  const rows = await Promise.all(
    packs.map(({ edition }) =>
      db.entries.where('[edition+type+id]').between([edition, section, minKey], [edition, section, maxKey]).toArray(),
    ),
  );
  return rows
    .flatMap(own => readAll(own, readEntryRow).sort((a, b) => a.place - b.place))
    .map(row => row.entry as Entry);
}

function byWriting(a: StoredNote, b: StoredNote): number {
  return compare(a.note.created, b.note.created);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
