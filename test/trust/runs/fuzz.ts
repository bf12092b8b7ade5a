import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { createListener } from '../../../core/rpc';
import { GlossatorDatabase } from '../../../data/db';
import { readSettings } from '../../../data/settings';
import { createAdmit } from '../../../entrypoints/background/admit';
import { openLibrary } from '../../../entrypoints/background/library';
import type { Sender } from '../../../entrypoints/background/sender';
import { createService, type Surroundings } from '../../../entrypoints/background/service';
import { aPack } from '../../unit/data/a-pack';
import type { NodeTrial } from '../trial';
import { message } from './messages';

const MESSAGES = { short: 1000, full: 20_000 };

/** Always the same messages. */
const SEED = 20261128;

const OWN = { id: 'own', url: 'chrome-extension://own/' };

/** Longest time (ms) for one answer. */
const PATIENCE = 2_000;

const tab = { id: 7, url: 'http://news.example/a', windowId: 1, incognito: false };

/** Whoever is not a page of the extension. */
const STRANGERS: Sender[] = [
  { id: OWN.id, url: tab.url, frameId: 0, tab },
  { id: OWN.id, url: 'http://frame.example/', frameId: 3, tab },
  { id: OWN.id, url: 'about:blank', frameId: 2, tab },
  { id: OWN.id, url: 'data:text/html,x', frameId: 2, tab },
  { id: OWN.id, url: 'chrome-extension://owner/', tab },
  { id: OWN.id, url: 'http://news.example/?chrome-extension://own/', frameId: 0, tab },
  { id: 'other', url: OWN.url, tab },
  { url: tab.url, tab },
  {},
];

/** Send messages as pages and other extensions can, to the background over a real database in memory. */
export const fuzz: NodeTrial = {
  part: 'runs',
  name: 'lets no message of a page or of another extension write or crash',
  where: 'node',
  guards: ['each zone has its own calls', 'arguments are checked'],
  async run(size) {
    const db = new GlossatorDatabase('fuzzed');
    const { around, writes } = watched();
    const violations: string[] = [];
    const onFault = (error: unknown) => violations.push(`nobody caught ${error}`);
    process.on('unhandledRejection', onFault);
    const library = openLibrary(db, async () => aPack());
    await library.installBundled();
    let time = 0;
    const listener = createListener(
      'background',
      createAdmit({
        ...{ ownId: OWN.id, ownUrl: OWN.url },
        serve: (sender, zone) => createService(library, around, sender, zone),
        // Each message in a second of its own: what is too many is another test.
        clock: () => (time += 1_000),
      }),
    );
    let answered = 0;
    for (const [index, one] of fc.sample(message, { numRuns: MESSAGES[size], seed: SEED }).entries()) {
      const sender = STRANGERS[index % STRANGERS.length]!;
      const reply = await send(listener, one, sender);
      answered += reply === 'answered' ? 1 : 0;
      violations.push(...(reply === 'hangs' || reply.startsWith('threw') ? [`${reply}: ${brief(one)}`] : []));
    }
    await new Promise(resolve => setTimeout(resolve, 50));
    process.off('unhandledRejection', onFault);
    const counts = [db.notes, db.drafts, db.reports, db.articles].map(table => table.count());
    const rows = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    violations.push(...writes, ...(rows > 0 ? [`${rows} rows were written`] : []));
    violations.push(...('polluted' in {} ? ['Object.prototype was changed'] : []));
    await db.delete();
    return { tried: MESSAGES[size], violations, note: `${answered} were answered, the others refused or ignored` };
  },
};

function watched() {
  const writes: string[] = [];
  const note = (what: string) => async () => void writes.push(`${what} was called`);
  const area = { get: async () => ({}), set: note('settings') };
  const around: Surroundings = {
    now: () => new Date('2026-11-28T12:00:00Z'),
    modeOf: async () => 'on',
    settings: () => readSettings(area),
    changeSetting: note('changeSetting'),
    namedMode: async () => undefined,
    readSite: async () => ({
      site: '',
      mode: 'on',
      chosenMode: 'on',
      pausedUntil: 0,
      hasAccess: true,
      isPrivate: false,
    }),
    setSiteMode: note('setSiteMode'),
    checkTab: note('checkTab'),
    notePage: note('notePage'),
    showNote: note('showNote'),
    findClaims: async () => undefined,
    readArticle: async () => void writes.push('readArticle was called'),
    tellSavedChanged: () => undefined,
    showSaved: note('showSaved'),
    showBadge: async () => undefined,
    turnOff: async () => undefined,
    tellNotesChanged: () => undefined,
    tellPageChanged: () => undefined,
    tellPosition: async () => false,
    callDeep: () => Promise.reject(new Error('no worker here')),
    lookUp: async () => undefined,
    panelState: async () => ({ isOpen: false, shortcut: '' }),
  };
  return { around, writes };
}

type Listener = ReturnType<typeof createListener<never, Sender>>;

async function send(listener: Listener, one: unknown, sender: Sender): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<string>(resolve => {
      timer = setTimeout(() => resolve('hangs'), PATIENCE);
      const isTaken = listener(one, sender, reply => resolve(reply.ok ? 'answered' : judge(reply.error)));
      if (isTaken !== true) {
        resolve('ignored');
      }
    });
  } catch (error) {
    return `threw ${error}`;
  } finally {
    clearTimeout(timer);
  }
}

/** A refusal is a sentence of ours; what the language says of a mistake is a crash that was caught late. */
function judge(error: string): string {
  return /is not a function|undefined|null|Cannot |not iterable/.test(error) && !/^wrong argument/.test(error)
    ? `threw ${error}`
    : 'refused';
}

function brief(one: unknown): string {
  return (JSON.stringify(one) ?? String(one)).slice(0, 200);
}
