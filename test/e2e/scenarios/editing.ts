import assert from 'node:assert/strict';
import type { Page, View } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { paintedOf, pressNamed, select, shownCard, showPart, untilNoCard } from '../on-page';
import type { Scenario, Stage } from '../stage';
import { looksAt, objections } from './accessibility';

const LAMPS = 'the new lamps on the east pier';
const THEFTS = 'Thefts from boats fell last year for the third year in a row.';
const VOTE = 'The council will vote in two weeks.';

export const editing: Scenario[] = [
  {
    name: 'writes a note with completed tags, a named colour and a link to another note, which leads there and back',
    async run(stage) {
      await stage.set({ colourNames: { pink: 'Disagree' } });
      const url = stage.site.url('/written/harbor.html');
      const page = await stage.open(url);
      await save(await begin(stage, page, LAMPS), page, 'Lamps first', 'harbor, lamps');
      const card = await begin(stage, page, THEFTS);
      await card.click('textarea');
      await page.type('Is it **so**? See [[lamps fi');
      await untilOffered(card, 'Lamps first');
      await page.press('ArrowDown');
      await page.press('Enter');
      await untilIn(card, 'the link in the preview', () => document.querySelector('.preview .note-link'));
      await card.click('[role=combobox]');
      await page.type('har');
      await untilOffered(card, 'harbor');
      await page.press('ArrowDown');
      await page.press('Enter');
      await untilIn(
        card,
        'the tag',
        () => document.querySelector<HTMLInputElement>('[role=combobox]')?.value === 'harbor, ',
      );
      assert.deepEqual(
        await card.evaluate(() => [...document.querySelectorAll('.colours label')].map(one => one.textContent)),
        ['None', 'Yellow', 'Green', 'Blue', 'Disagree', 'Purple'],
      );
      await card.click('.colours input[value=pink]');
      await pressNamed(card, 'Save note');
      await shownCard(page, 'Note saved on this device.');
      await until('the passage in pink', async () => (await paintedOf(page, 'note-pink')).includes(THEFTS));
      const panel = await openPanel(stage, url);
      await untilText(panel, 'Disagree');
      await pressNamed(panel, 'Lamps first');
      await untilText(panel, 'Notes that link here');
      await pressNamed(panel, 'Delete');
      await pressNamed(panel, 'Notes on this page');
      await untilText(panel, 'this note is in the trash');
    },
  },
  {
    name: 'keeps what is typed though card and browser close, offers it again, and forgets it once it is saved',
    async run(stage) {
      const url = stage.site.url('/drafted/harbor.html');
      const page = await stage.open(url);
      const card = await begin(stage, page, VOTE);
      await card.click('textarea');
      await page.type('Two weeks from when?');
      await page.press('Escape');
      await untilText(card, 'kept as a draft');
      await page.press('Escape');
      await untilNoCard(page);
      await untilText(await openPanel(stage, url), 'Begun and not saved');
      await stage.restart();
      const again = await stage.open(url);
      const panel = await openPanel(stage, url);
      await untilText(panel, 'Begun and not saved');
      const editor = await begin(stage, again, VOTE);
      await untilTyped(editor, 'Two weeks from when?');
      await pressNamed(editor, 'Throw away');
      await untilTyped(editor, '');
      await pressNamed(editor, 'Bring it back');
      await untilTyped(editor, 'Two weeks from when?');
      await pressNamed(editor, 'Save note');
      await shownCard(again, 'Note saved on this device.');
      await until(
        'no draft in the panel',
        async () => !(await panel.evaluate(allText)).includes('Begun and not saved'),
      );
      await untilText(panel, 'Two weeks from when?');
      await again.press('Escape');
      await untilNoCard(again);
      await untilTyped(await begin(stage, again, VOTE), '');
    },
  },
  {
    name: 'keeps both versions where two windows change one note, and brings them together',
    async run(stage) {
      const url = stage.site.url('/twice/harbor.html');
      const page = await stage.open(url);
      await save(await begin(stage, page, VOTE), page, 'Ask the mayor.');
      const [one, other] = [await openPanel(stage, url), await openPanel(stage, url)];
      await pressNamed(one, 'Edit');
      await pressNamed(other, 'Edit');
      await fill(one, 'Ask the mayor.\n\nFrom the first window.');
      await pressNamed(one, 'Save note');
      await untilText(other, 'Another window has changed this note');
      await fill(other, 'Ask the mayor.\n\nFrom the second window.');
      await pressNamed(other, 'Save note');
      for (const panel of [one, other]) {
        await untilIn(panel, 'two versions', () => document.querySelectorAll('.version').length === 2);
      }
      assert.deepEqual(
        await one.evaluate(() => [...document.querySelectorAll('.version mark')].map(mark => mark.textContent)),
        ['second', 'first'],
      );
      await pressNamed(one, 'Bring both together');
      await untilTyped(one, 'Ask the mayor.\n\nFrom the second window.\n\nFrom the first window.');
      await pressNamed(one, 'Save note');
      for (const panel of [one, other]) {
        await untilIn(
          panel,
          'one version',
          () => document.querySelector('.note') && !document.querySelector('.version'),
        );
        assert.match(await panel.evaluate(allText), /second window.*first window/s);
      }
    },
  },
  {
    name: 'takes a note on the whole page in panel, popup and card, and lists it first',
    async run(stage) {
      const url = stage.site.url('/whole/harbor.html');
      const page = await stage.open(url);
      await save(await begin(stage, page, VOTE), page, 'On a passage.');
      await stage.ask(url, 'notePage');
      await shownCard(page, 'Note on the whole page');
      await page.press('Escape');
      await untilNoCard(page);
      const popup = await stage.browser.openPopup();
      await pressNamed(popup, 'Note on the whole page');
      await save(await shownCard(page, 'Note on the whole page'), page, 'From the popup.');
      const panel = await openPanel(stage, url);
      await untilText(panel, 'From the popup.');
      await pressNamed(panel, 'Note on the whole page');
      await fill(panel, 'From the panel.');
      await pressNamed(panel, 'Save note');
      await untilIn(panel, 'three notes', () => document.querySelectorAll('.note').length === 3);
      const { notes } = (await stage.ask(url, 'pageState'))!;
      assert.deepEqual(notes.map(({ state }) => state ?? 'page').sort(), ['exact', 'page', 'page']);
      const last = await panel.evaluate(() => [...document.querySelectorAll('.note')].at(-1)!.textContent);
      assert.match(last, /On a passage/);
    },
  },
  {
    name: 'copies the link to a passage, and keeps deleted notes in the trash until they are restored or gone for ever',
    async run(stage) {
      const url = stage.site.url('/thrown/harbor.html');
      const page = await stage.open(url);
      await save(await begin(stage, page, VOTE), page, 'To be restored.');
      await save(await begin(stage, page, LAMPS), page, 'To be gone.');
      const panel = await openPanel(stage, url);
      await untilText(panel, 'To be gone.');
      await pressNamed(panel, 'Copy link');
      await untilText(panel, 'Link copied.');
      await showPart(panel, 'Library');
      await untilIn(panel, 'the search', () => document.querySelector('input[type=search]'));
      await panel.click('input[type=search]');
      await panel.paste();
      await untilIn(panel, 'the link', () =>
        document
          .querySelector<HTMLInputElement>('input[type=search]')
          ?.value.endsWith('/thrown/harbor.html#:~:text=the%20new%20lamps%20on%20the%20east%20pier'),
      );
      await showPart(panel, 'Notes');
      for (const left of [1, 0]) {
        await pressNamed(panel, 'Delete');
        await untilIn(panel, `${left} notes`, count => document.querySelectorAll('.note').length === count, left);
      }
      await pressNamed(panel, 'Trash');
      await untilText(panel, 'To be restored.');
      await pressNamed(panel, 'Restore');
      await until('one painted note', async () => (await paintedOf(page, 'note')).length === 1);
      await until('the other alone', async () => !(await panel.evaluate(allText)).includes('To be restored.'));
      await inNote(panel, 'To be gone.', 'Delete for ever');
      await pressNamed(panel, 'Delete for ever');
      await until('it gone', async () => !(await panel.evaluate(allText)).includes('To be gone.'));
    },
  },
  {
    name: 'has nothing in the editor, the drafts and the trash that axe objects to',
    async run(stage) {
      const url = stage.site.url('/judged/harbor.html');
      const page = await stage.open(url);
      await save(await begin(stage, page, LAMPS), page, 'Lamps **first**', 'harbor');
      const card = await begin(stage, page, VOTE);
      await fill(card, 'See [[lamps');
      await untilOffered(card, 'Lamps first');
      const judge = async (place: Page, shown: View, width: number, looks: string[]) => {
        for (const look of looks) {
          const settings = looksAt(width)[look]!;
          await place.emulate(settings);
          assert.deepEqual(await objections(shown, settings), [], look);
        }
      };
      await judge(page, card, 1000, ['light', 'dark', 'forced colours']);
      const panel = await openPanel(stage, url);
      await untilText(panel, 'Begun and not saved');
      await pressNamed(panel, 'Edit');
      await untilIn(panel, 'the editor', () => document.querySelector('textarea'));
      await judge(panel, panel, 380, ['light', 'narrow']);
      await pressNamed(panel, 'Cancel');
      await pressNamed(panel, 'Delete');
      await pressNamed(panel, 'Trash');
      await pressNamed(panel, 'Delete for ever');
      await judge(panel, panel, 380, ['dark']);
    },
  },
];

/** Begin a note on `words` as shortcut and menu do. */
async function begin(stage: Stage, page: Page, words: string): Promise<View> {
  await select(page, words);
  await stage.ask(await page.evaluate(() => location.href), 'noteSelection');
  const card = await shownCard(page, words);
  await untilIn(card, 'the editor', () => document.querySelector('textarea'));
  return card;
}

async function save(card: View, page: Page, text: string, tags = ''): Promise<void> {
  await fill(card, text);
  if (tags) {
    await card.click('[role=combobox]');
    await page.type(tags);
  }
  await pressNamed(card, 'Save note');
  await shownCard(page, 'Note saved on this device.');
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await page.press('Escape');
  await untilNoCard(page);
}

async function openPanel(stage: Stage, url: string): Promise<Page> {
  const panel = await stage.newPage();
  await panel.goto(stage.browser.extensionUrl(`panel.html?tab=${await stage.tabId(url)}`));
  await showPart(panel, 'Notes');
  return panel;
}

async function fill(view: View, text: string): Promise<void> {
  await untilIn(view, 'the editor', () => document.querySelector('textarea'));
  await view.evaluate(value => {
    const field = document.querySelector('textarea')!;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

function untilTyped(view: View, text: string) {
  return untilIn(view, `"${text}" in the editor`, value => document.querySelector('textarea')?.value === value, text);
}

function untilOffered(view: View, text: string) {
  return untilIn(
    view,
    `"${text}" offered`,
    words => document.querySelector('[role=option]')?.textContent?.includes(words),
    text,
  );
}

function untilText(view: View, text: string) {
  return until(`"${text}"`, async () => (await view.evaluate(allText)).includes(text));
}

/** Press a button of the note with `text`. */
async function inNote(view: View, text: string, name: string): Promise<void> {
  await view.evaluate(
    (words, label) => {
      const note = [...document.querySelectorAll('.note')].find(one => one.textContent?.includes(words));
      [...note!.querySelectorAll('button')].find(one => one.textContent === label)!.click();
    },
    text,
    name,
  );
}

/** Also what a browser has not laid out yet, because the page is behind others. */
function allText(): string {
  return document.body?.textContent ?? '';
}
