import assert from 'node:assert/strict';
import type { Page, View } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { painted, paintedOf, shownCard, untilNoCard } from '../on-page';
import type { Scenario } from '../stage';

const ARTICLE = '/harbor.html';

/** More controls than any page of ours has before the last. */
const MAX_TABS = 90;

const NOTE = 'written without a pointer';

/**
 * Every task by keyboard alone: whatever is used here is reached with Tab and arrows and pressed with Enter or Space.
 * Shortcuts are the browser's, and no test can press them: what they call is called.
 */
export const keyboard: Scenario[] = [
  {
    name: 'reads and notes from passage to passage without a pointer',
    async run({ open, ask, site }) {
      const page = await open(ARTICLE);
      const url = site.url(ARTICLE);
      await ask(url, 'step', 1);
      const card = await shownCard(page, '');
      await untilIn(card, 'the focus in the card', () => document.hasFocus());
      await tabTo(page, card, 'Why this?');
      await page.press('Enter');
      await untilIn(card, 'the reasons', () => document.querySelector('details[open]') !== null);
      await tabTo(page, card, 'Write a note');
      await page.press('Enter');
      await untilIn(card, 'a place to write', () => document.activeElement?.localName === 'textarea');
      await page.type(NOTE);
      await tabTo(page, card, 'Save');
      await page.press('Enter');
      await untilIn(card, 'the note', text => document.body.textContent!.includes(text), NOTE);
      await page.press('Escape');
      await untilNoCard(page);
      await until('the note on the page', async () => (await paintedOf(page, 'note')).length > 0);
    },
  },
  {
    name: 'goes through the panel without a pointer: the note just written, a search, a match',
    async run({ open, newPage, browser, tabId, site }) {
      const page = await open(ARTICLE);
      const panel = await newPage();
      await panel.goto(browser.extensionUrl(`panel.html?tab=${await tabId(site.url(ARTICLE))}`));
      await untilIn(panel, 'the matches', () => document.querySelector('[role=tabpanel] button') !== null);
      await chooseTab(panel, 'Notes');
      await tabTo(panel, panel, 'Delete');
      await panel.press('Enter');
      await untilIn(panel, 'an empty list', text => !document.body.textContent!.includes(text), NOTE);
      await tabTo(panel, panel, 'Undo');
      await panel.press('Enter');
      await untilIn(panel, 'the note', text => document.body.textContent!.includes(text), NOTE);
      await chooseTab(panel, 'Library');
      await tabTo(panel, panel, 'Search');
      await panel.type('imigrants');
      await untilIn(panel, 'a result', () => /mmigra/.test(document.querySelector('.result mark')?.textContent ?? ''));
      await tabTo(panel, panel, 'mmigra');
      await panel.press('Enter');
      await untilIn(panel, 'the entry', () => document.body.textContent!.includes('Sources'));
      // Last, because it takes the focus along to the page.
      await panel.reload();
      await untilIn(panel, 'the matches', () => document.querySelector('[role=tabpanel] button') !== null);
      await tabTo(panel, panel, 'Research: ');
      await panel.press('Enter');
      await untilIn(page, 'a passage in view', () => scrollY > 0);
    },
  },
  {
    name: 'turns a site off and on, and the dial, without a pointer',
    async run({ open, newPage, browser, tabId, site }) {
      const page = await open(ARTICLE);
      const popup = await newPage();
      await popup.goto(browser.extensionUrl(`popup.html?tab=${await tabId(site.url(ARTICLE))}`));
      await untilIn(popup, 'the mode', () => document.querySelector('input[type=radio]:checked') !== null);
      await tabTo(popup, popup, 'On');
      await popup.press('ArrowLeft');
      await until('a page without marks', async () => (await painted(page)).length === 0);
      await untilIn(popup, 'word of it', () => document.body.textContent!.includes('is off on'));
      await popup.press('ArrowRight');
      await until('a page with marks', async () => (await painted(page)).length > 0);
      await popup.goto(browser.extensionUrl('options.html'));
      await untilIn(popup, 'the settings', () => document.querySelector('input[type=radio]:checked') !== null);
      await tabTo(popup, popup, 'Balanced');
      await popup.press('ArrowDown');
      await untilIn(popup, 'another dial', () =>
        document.activeElement!.closest('label')!.textContent!.includes('Generous'),
      );
      await popup.press('ArrowUp');
    },
  },
];

/** Press Tab in `page` until a control with `name` in its name has the focus in `view`. */
async function tabTo(page: Page, view: View, name: string): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < MAX_TABS; pressed++) {
    await page.press('Tab');
    const focused = await view.evaluate(nameOfFocus);
    if (focused.includes(name)) {
      return;
    }
    passed.push(focused);
  }
  assert.fail(`Tab never came to "${name}", but to: ${[...new Set(passed)].join(' | ')}`);
}

async function chooseTab(panel: Page, name: string): Promise<void> {
  await tabTo(panel, panel, await panel.evaluate(() => document.querySelector('[aria-selected=true]')!.textContent!));
  await until(`the tab ${name}`, async () => {
    const isThere = (await panel.evaluate(nameOfFocus)).startsWith(name);
    if (!isThere) {
      await panel.press('ArrowRight');
    }
    return isThere;
  });
}

/** What a screen reader would call the control that has the focus. */
function nameOfFocus(): string {
  const focused = document.activeElement as HTMLInputElement | null;
  if (focused === document.body) {
    return '';
  }
  const labels = [...(focused?.labels ?? [])].map(label => label.textContent);
  return (focused?.getAttribute('aria-label') ?? labels[0] ?? focused?.textContent ?? '').trim();
}
