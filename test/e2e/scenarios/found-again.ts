/** Notes on a page that was rewritten: what became of their passages, and what the reader says of it. */
import assert from 'node:assert/strict';
import type { Json, View } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { paintedOf, pressNamed, shownCard, showPart } from '../on-page';
import { type Scenario, type Stage, untilChecked } from '../stage';

/** Passages of the first edition, by what became of them in the rewritten one. */
const NOTED = {
  exact: 'Please write your street on the envelope.',
  moved:
    'Nobody at the meeting could say why, although the harbor master thought that the new lamps on the east pier had something to do with it.',
  edited:
    'What they had met, she said, were dock workers who would not report a theft because they were afraid of being deported themselves.',
  uncertain: 'The town has about 11,000 people, and a fifth of them were born abroad.',
  gone: 'The mayor, who votes only to break a tie, said he expected to have to.',
};

type State = keyof typeof NOTED;

const STATES = Object.keys(NOTED) as State[];

const EDITED = NOTED.edited.replace('theft', 'burglary');

/** What stands in the rewritten edition and is like a passage that was taken out. */
const ALIKE = 'has about 91,000 people, and a third of them were born abroad.';

const ASKED_CHANGES = [
  ...['removed: The town', 'added: harbor', 'removed: 11,000', 'added: 91,000'],
  ...['removed: fifth', 'added: third'],
];

export const foundAgain: Scenario[] = [
  {
    name: 'finds notes on a rewritten page, tells in the panel what became of each, and asks where it cannot know',
    async run(stage) {
      const { page, panel, url } = await rewritten(stage, 'found');
      const { notes } = await untilChecked(stage, url);
      assert.deepEqual(
        notes.map(({ id, state }) => [id, state]).sort(),
        STATES.map(state => [idOf('found', state), state]).sort(),
      );
      assert.deepEqual((await paintedOf(page, 'note')).sort(), [NOTED.exact, NOTED.moved, EDITED].sort());

      assert.match(await noteIn(panel, 'edited'), /This sentence changed since you noted it/);
      assert.deepEqual(await changesIn(panel, 'edited'), ['removed: theft', 'added: burglary']);
      assert.match(await noteIn(panel, 'moved'), /moved with the text/);
      assert.match(await noteIn(panel, 'exact'), /in its place/);
      const gone = await noteIn(panel, 'gone');
      assert.match(gone, /This passage is no longer on the page/);
      assert.ok(gone.includes(NOTED.gone), gone);
      const asked = await noteIn(panel, 'uncertain');
      assert.match(asked, /Is this the passage that you noted/);
      assert.ok(asked.includes(NOTED.uncertain), asked);
      assert.deepEqual(await changesIn(panel, 'uncertain'), ASKED_CHANGES);
      // What the panel knows of the page's text are the words that it shows.
      const told = notes.filter(({ found }) => found).map(({ state }) => state);
      assert.deepEqual(told.sort(), ['edited', 'uncertain']);
      assert.deepEqual(page.problems(), []);
    },
  },
  {
    name: 'puts a note where the reader says yes, keeps the first words, and offers no place again after a no',
    async run(stage) {
      const { page, panel } = await rewritten(stage, 'asked');
      await pressNamed(panel, 'Yes, here');
      await until('the place painted', async () => (await paintedOf(page, 'note')).some(text => text.endsWith(ALIKE)));
      await untilIn(panel, 'no question', () => !document.querySelector('.note-question'));
      await page.reload();
      await until('the place after a reload', async () =>
        (await paintedOf(page, 'note')).some(text => text.endsWith(ALIKE)),
      );

      const first = await untilIn(panel, 'the first words', () => document.querySelector('.note-first')?.textContent);
      assert.ok(first.includes(NOTED.uncertain), first);
      await untilIn(panel, 'the details', () => {
        const details = document.querySelector<HTMLDetailsElement>('.note-first');
        details?.setAttribute('open', '');
        return details !== null;
      });
      await pressNamed(panel, 'Put the note back on these words');
      await untilIn(panel, 'the question again', () => document.querySelector('.note-question'));
      await pressNamed(panel, 'No');
      await untilIn(panel, 'the answer kept', () => !document.querySelector('.note-question'));
      assert.match(await noteIn(panel, 'uncertain'), /you said no to the places that look alike/);
      await page.reload();
      assert.deepEqual(
        await until('three painted notes', async () => {
          const texts = await paintedOf(page, 'note');
          return texts.length === 3 ? texts.length : undefined;
        }),
        3,
      );
      assert.match(await noteIn(panel, 'uncertain'), /you said no to the places that look alike/);
      await pressNamed(panel, 'Ask me again');
      await untilIn(panel, 'the question at last', () => document.querySelector('.note-question'));
      assert.deepEqual(page.problems(), []);
    },
  },
  {
    name: 'asks in the card too, and takes an answer back',
    async run(stage) {
      const { page, url } = await rewritten(stage, 'carded');
      assert.equal(await stage.ask(url, 'goTo', idOf('carded', 'uncertain')), true);
      const card = await shownCard(page, 'Is this the passage that you noted?');
      await pressNamed(card, 'No');
      await shownCard(page, 'This place will not be offered again.');
      await shownCard(page, 'you said no to the places');
      await pressNamed(card, 'Undo');
      await shownCard(page, 'Is this the passage that you noted?');
      await pressNamed(card, 'Yes, here');
      await shownCard(page, 'The note stands here now.');
      await until('the place painted', async () => (await paintedOf(page, 'note')).some(text => text.endsWith(ALIKE)));
      assert.deepEqual(page.problems(), []);
    },
  },
];

/** Note the passages on a page of its own, then let the page be rewritten; the panel shows the notes. */
async function rewritten(stage: Stage, folder: string) {
  const path = `/${folder}/harbor.html`;
  const url = stage.site.url(path);
  stage.site.replace(path, path);
  const page = await stage.open(path);
  const rows = await page.evaluate(rowsOn, NOTED, folder);
  const panel = await stage.newPage();
  await panel.goto(stage.browser.extensionUrl(`panel.html?tab=${await stage.tabId(url)}`));
  await panel.evaluate(store, rows);
  stage.site.replace(path, `/${folder}/harbor-rewritten.html`);
  await page.reload();
  await until('three painted notes', async () => (await paintedOf(page, 'note')).length === 3);
  await showPart(panel, 'Notes');
  await untilIn(panel, 'five notes', () => document.querySelectorAll('.note').length === 5);
  return { page, panel, url };
}

function idOf(folder: string, state: State): string {
  return `urn:uuid:${folder}-${state}`;
}

/** What is said of the note that was to become of `state`. */
function noteIn(panel: View, state: State): Promise<string> {
  return untilIn(
    panel,
    `the note that is ${state}`,
    words =>
      [...document.querySelectorAll<HTMLElement>('.note')].find(note => note.textContent?.includes(words))
        ?.textContent ?? undefined,
    `This one is to be ${state}.`,
  );
}

/** The changes shown in that note, as screen readers have them. */
function changesIn(panel: View, state: State): Promise<string[]> {
  return panel.evaluate(words => {
    const note = [...document.querySelectorAll('.note')].find(one => one.textContent?.includes(words));
    return [...(note?.querySelectorAll('del, ins') ?? [])].map(one => one.textContent!.replace(/[[\]]/g, '').trim());
  }, `This one is to be ${state}.`);
}

/** Runs in the page: describe passages as the content script does, and write on each what is to become of it. */
function rowsOn(noted: Record<string, string>, folder: string) {
  const text = document.body.textContent!;
  const source = location.href;
  return Object.entries(noted).map(([state, exact]) => {
    const id = `urn:uuid:${folder}-${state}`;
    const start = text.indexOf(exact);
    const end = start + exact.length;
    const selector = [
      { type: 'TextQuoteSelector', exact, prefix: text.slice(start - 32, start), suffix: text.slice(end, end + 32) },
      { type: 'TextPositionSelector', start, end },
    ];
    const note = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      ...{ id, type: 'Annotation', motivation: 'commenting' },
      ...{ created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z' },
      target: { source, selector },
      body: [{ type: 'TextualBody', value: `This one is to be ${state}.`, purpose: 'commenting' }],
    };
    return { v: 1, id, sources: [source], title: document.title, note };
  });
}

/** Runs in a page of the extension: put `rows` into the database, as if the notes had been written long ago. */
async function store(rows: Json[]): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('glossator');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const adding = db.transaction('notes', 'readwrite');
  for (const row of rows) {
    adding.objectStore('notes').put(row);
  }
  await new Promise((resolve, reject) => {
    adding.oncomplete = resolve;
    adding.onerror = () => reject(adding.error);
  });
  db.close();
}
