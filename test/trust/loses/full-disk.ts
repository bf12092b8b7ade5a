import 'fake-indexeddb/auto';
import { GlossatorDatabase } from '../../../data/db';
import { importPack } from '../../../data/import-pack';
import { saveNote } from '../../../data/notes';
import { readPack } from '../../../data/read-pack';
import { createService } from '../../../entrypoints/background/service';
import { aPack } from '../../unit/data/a-pack';
import type { NodeTrial } from '../trial';

const NOW = new Date('2026-11-28T12:00:00Z');

/** Writes after which there is no room: the first, and some of those that come later in one go. */
const ROOM = [0, 1, 2, 5, 11];

const BEFORE = draft('urn:uuid:before', 'Written before the disk was full.');

/** Whatever writes, by what the reader does. */
const DEEDS = ['saveNote', 'editNote', 'deleteNote', 'reportWrong', 'saveArticle', 'importPack'] as const;
type Deed = (typeof DEEDS)[number];

/** Let the database have no more room in the middle of whatever writes to it. */
export const fullDisk: NodeTrial = {
  part: 'loses',
  name: 'keeps what was there, and says so, when there is no room for more',
  where: 'node',
  guards: ['no room is told apart'],
  async run() {
    const violations: string[] = [];
    for (const deed of DEEDS) {
      for (const room of ROOM) {
        violations.push(...(await tryDeed(deed, room)).map(text => `${deed} with room for ${room} writes: ${text}`));
      }
    }
    return { tried: DEEDS.length * ROOM.length, violations };
  },
};

async function tryDeed(deed: Deed, room: number): Promise<string[]> {
  const db = new GlossatorDatabase(`full-${deed}-${room}`);
  await saveNote(db, BEFORE, NOW);
  const giveRoomBack = takeRoom(room);
  const outcome = await act(db, deed).then(
    () => 'done',
    (error: Error) => error.message,
  );
  const hadRoom = giveRoomBack();
  const notes = await db.notes.toArray();
  const before = notes.find(({ id }) => id === BEFORE.id)?.note.body[0]?.value;
  const ready = await db.packs.filter(({ state }) => state === 'ready').toArray();
  const entries = await db.entries.count();
  await db.delete();
  const wanted = deed === 'editNote' && outcome === 'done' ? 'Edited.' : BEFORE.text;
  return [
    ...(before === wanted ? [] : [`the note now says "${before}" (${outcome})`]),
    ...(outcome === 'done' || hadRoom || isTold(deed, outcome) ? [] : [`it says "${outcome}"`]),
    ...(outcome === 'done' && !hadRoom ? ['it says that all went well'] : []),
    ...(ready.length > 0 && entries === 0 ? ['a pack is shown that is not there'] : []),
    ...(notes.length > 1 && outcome !== 'done' ? ['a note was written that was not acknowledged'] : []),
  ];
}

/** An import runs in a page, which has the browser's own error and finds the sentence for it. */
function isTold(deed: Deed, outcome: string): boolean {
  return outcome === 'full' || (deed === 'importPack' && /QuotaExceeded|no room/.test(outcome));
}

async function act(db: GlossatorDatabase, deed: Deed): Promise<unknown> {
  const service = serviceOver(db);
  switch (deed) {
    case 'saveNote':
      return service.saveNote(draft('urn:uuid:new', 'New.'));
    case 'editNote':
      return service.saveNote({ ...BEFORE, text: 'Edited.' });
    case 'deleteNote':
      await service.deleteNote(BEFORE.id);
      return service.restoreNote(BEFORE.id);
    case 'reportWrong':
      return service.reportWrong({
        ...{ id: 'r1', kind: 'claim', body: { type: 'claim', id: 'c1' }, pack: 'p 1' },
        ...{ passage: 'words', matched: 'words', score: 1 },
      });
    case 'saveArticle':
      return service.saveArticle(7);
    case 'importPack':
      return importPack(
        db,
        readPack(() => streamOf(JSON.stringify(aPack()))),
        { origin: { kind: 'file', name: 'a.json' } },
      );
  }
}

function serviceOver(db: GlossatorDatabase) {
  const article = { source: 'http://news.example/a', headline: 'A', text: 'Words of the article.' };
  const around = {
    now: () => NOW,
    settings: async () => ({ dial: 'balanced', keepPrivateNotes: false }),
    readArticle: async () => ({ id: 'urn:uuid:article', article, isPrivate: false }),
    tellNotesChanged: () => undefined,
    tellSavedChanged: () => undefined,
  };
  // Of the library only the database matters here; whatever else is asked of it does nothing.
  const library = new Proxy({ db }, { get: (known, name) => (name === 'db' ? known.db : async () => undefined) });
  const sender = { id: 'own', url: 'chrome-extension://own/panel.html' };
  return createService(library as never, around as never, sender, 'extension');
}

function draft(id: string, text: string) {
  const selector = [{ type: 'TextQuoteSelector' as const, exact: 'words', prefix: '', suffix: '' }];
  return { id, selector, text, tags: [], title: 'A', source: 'http://news.example/a' };
}

function streamOf(text: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([text]).stream();
}

/** Let `room` more writes through and refuse the others as a full disk does; gives what ends that, and whether none was refused. */
function takeRoom(room: number): () => boolean {
  const store = IDBObjectStore.prototype;
  const { put, add } = store;
  let left = room;
  let hadRoom = true;
  const limit = (write: typeof put): typeof put =>
    function limited(this: IDBObjectStore, ...args) {
      left -= 1;
      if (left < 0) {
        hadRoom = false;
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      }
      return write.apply(this, args);
    };
  store.put = limit(put);
  store.add = limit(add);
  return () => {
    Object.assign(store, { put, add });
    return hadRoom;
  };
}
