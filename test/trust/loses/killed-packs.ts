import type { Page } from '../../e2e/driver/browser';
import { until, untilIn } from '../../e2e/driver/wait-for';
import { textOf } from '../../e2e/on-page';
import { openInside } from '../kept';
import type { BrowserTrial } from '../trial';

const KILLS = { short: 1, full: 10 };

/** Entries of the pack: enough to be killed in the midst of them. */
const ENTRIES = { short: 6_000, full: 20_000 };

/** How far an import is to be when the browser is killed, in turn: the phase, and the share of it. */
const MOMENTS = [
  ['reading', 0.1],
  ['reading', 0.5],
  ['indexing', 0.1],
  ['reading', 0.9],
  ['indexing', 0.6],
] as const;

const ID = 'killed';
const NAME = 'Killed in the midst';

/** Time (ms) for an import of the whole pack on a busy machine. */
const PATIENCE = 120_000;

/** What of the pack is in the database. */
interface There {
  /** Editions that are shown. */
  ready: number;
  loading: number;
  imports: number;
  entries: number;
  indexes: number;
}

/** Kill the browser while a pack is imported, look what is there, and go on or give up in turn. */
export const killedPacks: BrowserTrial = {
  part: 'loses',
  name: 'shows a pack wholly or not at all when the browser is killed while it comes in',
  where: 'browser',
  isLong: true,
  guards: ['nobody sees half a pack'],
  async run(stage, size) {
    const violations: string[] = [];
    let resumed = 0;
    for (let kill = 0; kill < KILLS[size]; kill++) {
      const [phase, share] = MOMENTS[kill % MOMENTS.length]!;
      const fail = (text: string) => violations.push(`after kill ${kill + 1}, ${phase} ${share}: ${text}`);
      await choosePack(await openInside(stage), ENTRIES[size], { phase, share });
      await stage.kill();
      const inside = await openInside(stage);
      const left = await packIn(inside);
      // An import may have come to its end before the kill did.
      const isWhole = left.ready === 1 && left.entries === ENTRIES[size] && left.indexes === 1;
      if (left.ready > 0 && !isWhole) {
        // There is nothing to go on with.
        fail(`half a pack is shown: ${JSON.stringify(left)}`);
      } else if (!isWhole) {
        const isOffered = await until('the import', async () => (await inside.evaluate(textOf)).includes(NAME)).catch(
          () => false,
        );
        // What was not yet written down leaves nothing to go on with.
        if (!isOffered && left.imports > 0) {
          fail('nothing says that it was cut off');
        }
        await choosePack(inside, ENTRIES[size], undefined);
        resumed += 1;
      }
      const after = await packIn(inside);
      if (after.ready !== 1 || after.entries !== ENTRIES[size] || after.loading > 0 || after.imports > 0) {
        fail(`it did not go on to its end: ${JSON.stringify(after)}`);
      }
      await inside.evaluate(dropPack, ID);
      await inside.close();
    }
    return {
      tried: KILLS[size],
      violations,
      note: `${resumed} imports of ${ENTRIES[size]} entries went on to their end`,
    };
  },
};

/** Choose the pack, which is written in the page; wait for a moment of the import, or for its end. */
async function choosePack(
  inside: Page,
  entries: number,
  moment: { phase: string; share: number } | undefined,
): Promise<void> {
  await untilIn(inside, 'the chooser', () => document.querySelector('.pack-drop input'));
  await inside.evaluate(writePack, ID, NAME, entries);
  await until(
    moment ? 'the moment of the kill' : 'the end of the import',
    () =>
      inside.evaluate(
        (phase, share) => {
          const box = [...document.querySelectorAll('.pack-import')].find(
            one => !/interrupted/.test(one.textContent ?? ''),
          );
          const progress = box?.querySelector('progress');
          if (box && !progress) {
            return box.querySelector('[role=status], [role=alert]') !== null;
          }
          const isIndexing = /^Indexing/.test(box?.querySelector('h3')?.textContent ?? '');
          const isFar = progress?.hasAttribute('value') === true && progress.value / progress.max >= share;
          return phase !== '' && isIndexing === (phase === 'indexing') && isFar;
        },
        moment?.phase ?? '',
        moment?.share ?? 0,
      ),
    PATIENCE,
  );
}

/** Runs in the settings: make the lines of a pack, and choose them as a file. */
async function writePack(id: string, name: string, entries: number): Promise<void> {
  const lists = { stories: [], claims: [], sources: [] };
  const event = { id: 'vote', date: '2024-02-11', place: 'Port Ansel', description: 'The vote', ...lists };
  const said = {
    speaker: 'Ada Brandt',
    date: '2024-02-11',
    occasion: 'Meeting',
    event: 'vote',
    claims: [],
    sources: [],
  };
  const head = {
    ...{ format: 1, layout: 'lines', id, name, publisher: 'The trials', licence: 'CC0-1.0', language: 'en' },
    ...{ version: '2026-11-28', entries },
  };
  const lines = Array.from({ length: entries - 1 }, (_, at) => {
    const text = `Word ${at} of many that were said aloud in the council chamber about silt number ${at * 7}.`;
    return JSON.stringify({ section: 'statements', entry: { id: `said-${at}`, text, ...said } });
  });
  lines.unshift(JSON.stringify({ section: 'events', entry: event }));
  const content = `${[JSON.stringify(head), ...lines].join('\n')}\n`;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content)));
  const sha256 = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const chosen = new DataTransfer();
  chosen.items.add(new File([content, `${JSON.stringify({ sha256 })}\n`], 'killed.ndjson'));
  const input = document.querySelector<HTMLInputElement>('.pack-drop input')!;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function packIn(inside: Page): Promise<There> {
  return inside.evaluate(async id => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('glossator');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const ask = <Value>(store: string, how: (of: IDBObjectStore) => IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        const reading = how(db.transaction(store).objectStore(store));
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      });
    const packs = (await ask('packs', of => of.getAll())).filter(pack => pack.id === id);
    const editions = packs.map(pack => pack.edition as number);
    const [edition = -1] = editions;
    const there = {
      ready: packs.filter(pack => pack.state === 'ready').length,
      loading: packs.filter(pack => pack.state === 'loading').length,
      imports: (await ask('imports', of => of.getAll())).filter(row => row.id === id).length,
      entries: await ask('entries', of => of.count(IDBKeyRange.bound([edition], [edition, []]))),
      indexes: await ask('indexes', of => of.count(edition)),
    };
    db.close();
    return there;
  }, ID);
}

/** Runs in the settings: drop the pack with all that belongs to it. */
async function dropPack(id: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('glossator');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const change = db.transaction(['packs', 'entries', 'passages', 'indexes', 'imports'], 'readwrite');
  const reading = change.objectStore('packs').getAll();
  reading.onsuccess = () => {
    for (const { edition } of reading.result.filter(pack => pack.id === id)) {
      change.objectStore('packs').delete(edition);
      change.objectStore('indexes').delete(edition);
      change.objectStore('entries').delete(IDBKeyRange.bound([edition], [edition, []]));
      change.objectStore('passages').delete(IDBKeyRange.bound([edition], [edition, []]));
    }
    change.objectStore('imports').delete(id);
  };
  await new Promise((resolve, reject) => {
    change.oncomplete = resolve;
    change.onerror = () => reject(change.error);
  });
  db.close();
}
