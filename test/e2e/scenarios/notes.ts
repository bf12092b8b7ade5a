import assert from 'node:assert/strict';
import type { Page, View } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { hostPoint, paintedOf, pressNamed, select, shownCard, showPart, untilNoCard } from '../on-page';
import { type Scenario, type Stage, untilChecked } from '../stage';

/** In the edited edition a word of this is another one, and a paragraph stands before it. */
const EDITED = 'What they had met, she said, were dock workers who would not report a theft because they were afraid';

/** The same in both editions. */
const KEPT = 'Thefts from boats fell last year for the third year in a row.';

export const notes: Scenario[] = [
  {
    name: 'keeps a note on selected text, by the button beside it, and finds it after a reload',
    async run(stage) {
      const page = await stage.open('/noted/harbor.html');
      await select(page, KEPT);
      const button = await until('the button beside the selection', () => hostPoint(page));
      await page.clickAt(button.x, button.y);
      const card = await shownCard(page, KEPT);
      await card.click('textarea');
      await page.type('The lamps again?');
      await card.click('form input');
      await page.type('harbor, lamps');
      await card.click('form button[type=submit]');
      await untilSaved(page);
      assert.deepEqual(await untilNoted(page), [KEPT]);
      await page.reload();
      assert.deepEqual(await untilNoted(page), [KEPT]);
      const { notes: found } = await untilChecked(stage, stage.site.url('/noted/harbor.html'));
      assert.deepEqual(
        found.map(({ state }) => state),
        ['exact'],
      );
      assert.deepEqual(page.problems(), []);
    },
  },
  {
    name: 'lets the reader type at once where a note was begun by shortcut or menu',
    async run(stage) {
      const page = await stage.open('/typed/harbor.html');
      await select(page, KEPT);
      await stage.ask(await page.evaluate(() => location.href), 'noteSelection');
      const card = await shownCard(page, KEPT);
      await untilIn(
        card,
        'the focus in the field',
        () => document.hasFocus() && document.activeElement?.matches('textarea'),
      );
      await page.type('Lamps');
      await untilIn(card, 'what was typed', () => document.querySelector('textarea')?.value === 'Lamps');
      await card.click('form button[type=submit]');
      await untilSaved(page);
      assert.deepEqual(await untilNoted(page), [KEPT]);
    },
  },
  {
    name: 'finds notes after a paragraph was inserted and a word was changed',
    async run(stage) {
      const path = '/edited/harbor.html';
      const page = await stage.open(path);
      await note(stage, page, EDITED, 'Ask the chief how many.');
      await note(stage, page, KEPT, 'Lamps.');
      stage.site.replace(path, '/edited/harbor-edited.html');
      await page.reload();
      const painted = await untilNoted(page, 2);
      assert.ok(painted.includes(KEPT), String(painted));
      assert.ok(painted.includes(EDITED.replace('theft', 'burglary')), String(painted));
      const { notes: found } = await untilChecked(stage, stage.site.url(path));
      const states = found.map(({ state }) => state).sort();
      assert.deepEqual(states, ['edited', 'exact']);
    },
  },
  {
    name: 'saves a note after its background was killed',
    async run(stage) {
      const page = await stage.open('/killed/harbor.html');
      await stage.browser.stopBackground();
      await note(stage, page, KEPT, 'Written to a background that was not there.');
      await stage.browser.stopBackground();
      await page.reload();
      assert.deepEqual(await untilNoted(page), [KEPT]);
    },
  },
  {
    name: 'shows a note with its page in the panel, edits and deletes it, and brings it back',
    async run(stage) {
      const url = stage.site.url('/listed/harbor.html');
      const page = await stage.open(url);
      await note(stage, page, KEPT, 'First wording');
      const panel = await stage.newPage();
      await panel.goto(stage.browser.extensionUrl(`panel.html?tab=${await stage.tabId(url)}`));
      await showPart(panel, 'Notes');
      await untilIn(panel, 'the note', () => document.querySelector('.note')?.textContent?.includes('First wording'));
      await pressNamed(panel, 'Edit');
      await fill(panel, 'textarea', 'Second wording');
      await panel.click('form button[type=submit]');
      await untilIn(panel, 'the new text', () =>
        document.querySelector('.note')?.textContent?.includes('Second wording'),
      );
      await pressNamed(panel, 'Delete');
      await untilIn(panel, 'no note', () => !document.querySelector('.note'));
      await until('nothing painted', async () => (await paintedOf(page, 'note')).length === 0);
      await pressNamed(panel, 'Undo');
      await untilIn(panel, 'the note again', () => document.querySelector('.note'));
      await until('the note painted again', async () => (await paintedOf(page, 'note')).length === 1);
    },
  },
  {
    name: 'finds a note after the browser was restarted',
    async run(stage) {
      const page = await stage.open('/restarted/harbor.html');
      await note(stage, page, KEPT, 'Still here tomorrow?');
      await stage.restart();
      const again = await stage.open('/restarted/harbor.html');
      assert.deepEqual(await untilNoted(again), [KEPT]);
    },
  },
];

/** Write a note as the shortcut and the menu begin one. */
async function note({ ask }: Stage, page: Page, words: string, text: string): Promise<void> {
  await select(page, words);
  await ask(await page.evaluate(() => location.href), 'noteSelection');
  const card = await shownCard(page, words);
  await fill(card, 'textarea', text);
  await card.click('form button[type=submit]');
  await untilSaved(page);
}

async function untilSaved(page: Page): Promise<void> {
  await shownCard(page, 'Note saved on this device.');
  // Where text is selected the button for a note comes back.
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await page.press('Escape');
  await untilNoCard(page);
}

/** Wait until notes are painted, and give what they read. */
function untilNoted(page: Page, count = 1): Promise<string[]> {
  return until(`${count} painted notes`, async () => {
    const texts = await paintedOf(page, 'note');
    return texts.length === count ? texts : undefined;
  });
}

async function fill(view: View, selector: string, text: string): Promise<void> {
  await untilIn(view, selector, name => document.querySelector(name), selector);
  await view.evaluate(
    (name, value) => {
      const field = document.querySelector<HTMLTextAreaElement>(name)!;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    text,
  );
}
