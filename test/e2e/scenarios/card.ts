import assert from 'node:assert/strict';
import type { Page, View } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { openCard, paintedOf, pressNamed, shownCard, textOf } from '../on-page';
import { type Scenario, type Stage, untilChecked } from '../stage';

const CLAIM = 'commit fewer crimes';

/** What a reader does with a card beside reading it. */
export const card: Scenario[] = [
  {
    name: 'copies the sources of a claim also where the page keeps its frames from the clipboard',
    async run(stage) {
      const page = await stage.open('/strict/harbor.html');
      const shown = await openCard(page, 'claim', CLAIM, 'Write a note');
      await choose(shown, 'As text');
      await untilTold(shown, 'Copied.');
      assert.match(await pasted(stage), /National Academies.*\(2015\)\. .*\n/);
    },
  },
  {
    name: 'copies the sources as BibTeX',
    async run(stage) {
      const page = await stage.open('/harbor.html');
      const shown = await openCard(page, 'claim', CLAIM, 'Write a note');
      await choose(shown, 'As BibTeX');
      await untilTold(shown, 'Copied.');
      assert.match(await pasted(stage), /^@\w+\{\w+,\n {2}author = \{/);
    },
  },
  {
    name: 'copies one source alone',
    async run(stage) {
      const page = await stage.open('/harbor.html');
      const shown = await openCard(page, 'claim', CLAIM, 'Write a note');
      await shown.click('.source-copying');
      await untilTold(shown, 'Copied.');
      assert.match(await pasted(stage), /^National Academies[^\n]*\(2015\)\.[^\n]*\n?$/);
    },
  },
  {
    name: 'marks a claim no more when the reader does not want it, and again when that is undone',
    async run({ open }) {
      const page = await open('/harbor.html');
      const isMarked = async () => (await paintedOf(page, 'claim')).some(text => text.includes(CLAIM));
      const shown = await openCard(page, 'claim', CLAIM, 'Write a note');
      await choose(shown, 'Mute this claim');
      await until('no mark on the claim', async () => !(await isMarked()));
      assert.notDeepEqual(await paintedOf(page, 'quotation'), []);
      await pressNamed(shown, 'Undo');
      await until('the mark again', isMarked);
    },
  },
  {
    name: 'goes off on a site from the card, and back on when that is undone',
    async run({ open }) {
      const page = await open('/harbor.html');
      const marks = async () => (await paintedOf(page, 'claim')).length + (await paintedOf(page, 'quotation')).length;
      const shown = await openCard(page, 'claim', CLAIM, 'Write a note');
      await choose(shown, 'Mute everything on this site');
      await until('a clean page', async () => (await marks()) === 0);
      await pressNamed(shown, 'Undo');
      await until('the marks again', async () => (await marks()) > 0);
    },
  },
  {
    name: 'keeps that a match is wrong, and lets it be saved as a file',
    async run(stage) {
      const page = await stage.open('/harbor.html');
      const shown = await openCard(page, 'number', '70,000', 'Write a note');
      const isMarked = async () => (await paintedOf(page, 'number')).some(text => text.includes('70,000'));
      await choose(shown, 'This match is wrong');
      await untilTold(shown, 'Kept on this device');
      await until('no mark on the number', async () => !(await isMarked()));
      await pressNamed(shown, 'Undo');
      await until('the mark again', isMarked);
      await choose(shown, 'This match is wrong');
      await untilTold(shown, 'Kept on this device');
      await until('no mark again', async () => !(await isMarked()));
      const options = await openOptions(stage);
      await untilIn(options, 'the count', () => document.body.textContent?.includes('1 match, kept on this device'));
      const [report] = await exported(options);
      assert.equal(report?.passage, 'nearly 70,000');
      assert.equal(report?.source, stage.site.url('/harbor.html'));
      await pressNamed(options, 'Forget them');
      await untilIn(options, 'none', () => document.body.textContent?.includes('None yet.'));
    },
  },
  {
    name: 'says why a number and a quotation matched, and what differs',
    async run({ open }) {
      const page = await open('/harbor.html');
      const number = await openCard(page, 'number', '70,000', 'Write a note');
      await number.click('details.why > summary');
      const text = await number.evaluate(textOf);
      assert.match(text, /The number differs: 40,000 there, nearly 70,000 in the article/);
      assert.match(text, /Of 100 matches as close as this one, about \d+ are right/);
      const altered = await open('/altered.html');
      const quotation = await openCard(altered, 'quotation', 'Sanctuary cities', 'Write a note');
      const first = await quotation.evaluate(() => document.querySelector('h1')?.textContent ?? '');
      assert.match(first, /^“not” stands only here\. Without it: /);
      const printings = await quotation.evaluate(() =>
        [...document.querySelectorAll('.printing')].map(printing => [
          printing.querySelector('.badge')?.textContent,
          printing.querySelector('blockquote')?.textContent,
        ]),
      );
      assert.ok(printings.length > 0);
      for (const [badge, words] of printings) {
        assert.equal(badge, 'altered');
        assert.doesNotMatch(words ?? 'not', /\bnot\b/);
      }
      await quotation.click('details.why > summary');
      assert.match(await quotation.evaluate(textOf), /“not” stands only in the article/);
    },
  },
  {
    name: 'asks for the reader’s own note first in teacher mode, then lays it beside what was found',
    async run(stage) {
      const options = await openOptions(stage);
      await setTeacherMode(options, true);
      const page = await stage.open('/taught/harbor.html');
      const shown = await openCard(page, 'claim', CLAIM, 'What do you make of this passage?');
      assert.doesNotMatch(await shown.evaluate(textOf), /National Academies|Why this/);
      await pressNamed(shown, 'Write my note');
      await untilIn(shown, 'the editor', () => document.activeElement?.matches('textarea'));
      await page.type('I had thought the contrary.');
      await shown.click('form button[type=submit]');
      await shownCard(page, 'What you wrote');
      const text = await shown.evaluate(textOf);
      assert.match(text, /I had thought the contrary\.[\s\S]*National Academies/);
      await page.press('Escape');
      const url = stage.site.url('/taught/harbor.html');
      const { context, passages } = await untilChecked(stage, url);
      const claim = context.annotations[passages.findIndex(words => words.includes(CLAIM))];
      await stage.ask(url, 'goTo', claim!.id);
      await shownCard(page, 'What you wrote');
      const panel = await stage.newPage();
      await panel.goto(stage.browser.extensionUrl(`panel.html?tab=${await stage.tabId(url)}`));
      const groups = await untilIn(panel, 'the matches', () => {
        const listed = [...document.querySelectorAll('.match-group')].map(({ textContent }) => textContent ?? '');
        return listed.length > 0 ? listed : undefined;
      });
      const told = groups.filter(group => !group.includes('Write your note on this passage first'));
      assert.ok(told.length > 0 && told.length < groups.length, String(groups));
      assert.ok(
        told.every(group => group.includes(CLAIM)),
        String(told),
      );
      await setTeacherMode(options, false);
    },
  },
  {
    name: 'opens the panel at the passage that the card shows',
    async run(stage) {
      const { browser } = stage;
      const page = await stage.open('/harbor.html');
      const openPanel = (shown: View) => shown.click('.card-foot > button.is-quiet');
      let panel: View;
      if (browser.name === 'firefox') {
        const before = await openCard(page, 'claim', CLAIM, 'Write a note');
        await openPanel(before);
        // No card can open Firefox's sidebar, so it says how the reader does.
        await untilTold(before, 'to open the panel');
        await page.press('Escape');
        panel = await browser.panel(async () => {
          const popup = await browser.openPopup();
          await untilIn(popup, 'the popup', () => document.body?.textContent?.includes('matches on this page'));
          await pressNamed(popup, 'Open the panel');
        });
        await openPanel(await openCard(page, 'claim', CLAIM, 'Write a note'));
      } else {
        panel = await browser.panel(async () => openPanel(await openCard(page, 'claim', CLAIM, 'Write a note')));
      }
      await untilIn(
        panel,
        'the passage to be the current one',
        text =>
          document.querySelector('.match-group [aria-current]')?.closest('.match-group')?.textContent?.includes(text),
        CLAIM,
      );
    },
  },
  {
    name: 'shows in the card what the reader marked in a note, once it is saved, and lets them go on writing at once',
    async run(stage) {
      const page = await stage.open('/marked/harbor.html');
      const shown = await openCard(page, 'claim', CLAIM, 'Write a note');
      await pressNamed(shown, 'Write a note');
      await untilIn(shown, 'the editor', () => document.activeElement?.matches('textarea'));
      await page.type('The **folder** of studies');
      await shown.click('form button[type=submit]');
      await untilIn(shown, 'the word in bold', () => document.querySelector('.note strong')?.textContent === 'folder');
      assert.match(await shown.evaluate(textOf), /Written /);
      await pressNamed(shown, 'Edit');
      await untilIn(shown, 'the editor', () => document.activeElement?.matches('textarea'));
      await page.type(' Again. ');
      await shown.click('form button[type=submit]');
      await untilIn(shown, 'what was added', () => document.querySelector('.note')?.textContent?.includes('Again.'));
    },
  },
];

/** Choose from the card's menu, as a reader does with the pointer. */
async function choose(shown: View, item: string): Promise<void> {
  await shown.click('.menu > button');
  const place = await untilIn(
    shown,
    `"${item}" in the menu`,
    label => {
      const items = [...document.querySelectorAll('[role=menuitem]')];
      return items.findIndex(one => one.textContent === label) + 1;
    },
    item,
  );
  await shown.evaluate(index => {
    const chosen = document.querySelectorAll('[role=menuitem]')[index - 1]!;
    chosen.id = 'chosen';
    chosen.scrollIntoView({ block: 'nearest' });
  }, place);
  await shown.click('#chosen');
}

async function untilTold(shown: View, message: string): Promise<void> {
  await untilIn(shown, message, told => document.querySelector('.toast')?.textContent?.includes(told), message);
}

/** What a reader gets who pastes into another page. */
async function pasted(stage: Stage): Promise<string> {
  const page: Page = await stage.newPage();
  await page.goto(stage.site.url('/index.html'));
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.prepend(field);
    field.focus();
  });
  await page.paste();
  return untilIn(page, 'what was pasted', () => document.querySelector('textarea')?.value);
}

async function openOptions(stage: Stage): Promise<Page> {
  const page = await stage.newPage();
  await page.goto(stage.browser.extensionUrl('options.html'));
  await untilIn(page, 'the settings', () => document.querySelector('h1'));
  return page;
}

/** The reports in the file that the browser is given to save. */
async function exported(options: Page): Promise<{ passage: string; source: string }[]> {
  await options.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = file => {
      (file as Blob).text().then(text => {
        document.body.dataset.saved = text;
      });
      return create(file);
    };
  });
  await pressNamed(options, 'Save as a file');
  const text = await untilIn(options, 'the file', () => document.body.dataset.saved);
  return JSON.parse(text).reports;
}

async function setTeacherMode(options: Page, isTeacherMode: boolean): Promise<void> {
  await options.evaluate(async isOn => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ isTeacherMode: isOn });
  }, isTeacherMode);
}
