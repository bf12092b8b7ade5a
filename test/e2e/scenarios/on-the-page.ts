import type { Page } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { openCard, pointOf, pressNamed, select, shownCard, showPart, untilNoCard } from '../on-page';
import type { Scenario } from '../stage';

const ARTICLE = '/followed/harbor.html';

/** Sizes of a window that a reader pulls smaller, on which the passage would be far below. */
const WIDE = { width: 1000, height: 800, colorScheme: 'light' } as const;
const NARROW = { width: 320, height: 500, colorScheme: 'light' } as const;

const NOTE = 'A note that another place deletes.';

/** What stays of the marks and of the open card when something changes around them. */
export const onThePage: Scenario[] = [
  {
    name: 'keeps the card that one reads when the window is made smaller, beside its passage',
    async run({ open }) {
      const page = await open(ARTICLE);
      await page.emulate(WIDE);
      await openCard(page, 'claim', 'commit fewer crimes', 'Immigrants');
      await page.emulate(NARROW);
      await until('the passage in the window', () => isPassageShown(page, 'claim', 'commit fewer crimes'));
      const card = await shownCard(page, 'Immigrants');
      await untilIn(card, 'the card in the width of the window', () => innerWidth <= 304);
      await page.press('Escape');
      await untilNoCard(page);
    },
  },
  {
    name: 'lets a note that the panel deletes go from the open card',
    async run(stage) {
      const url = stage.site.url(ARTICLE);
      const page = await stage.open(ARTICLE);
      await select(page, 'commit fewer crimes');
      await stage.ask(url, 'noteSelection');
      const editor = await shownCard(page, 'commit fewer crimes');
      await untilIn(editor, 'the field', () => document.hasFocus() && document.activeElement?.matches('textarea'));
      await page.type(NOTE);
      await pressNamed(editor, 'Save note');
      await shownCard(page, 'Note saved on this device.');
      await page.evaluate(() => getSelection()!.removeAllRanges());
      await page.press('Escape');
      await untilNoCard(page);
      const { x, y } = await pointOf(page, 'note', 'commit fewer crimes');
      await page.clickAt(x, y);
      const card = await shownCard(page, 'Research');
      await untilIn(card, 'two tabs', () => document.querySelectorAll('[role=tab]').length === 2);
      const panel = await stage.newPage();
      await panel.goto(stage.browser.extensionUrl(`panel.html?tab=${await stage.tabId(url)}`));
      await showPart(panel, 'Notes');
      await pressNamed(panel, 'Delete');
      await untilIn(
        card,
        'the claim without the note',
        text => !document.querySelector('[role=tab]') && !document.body.textContent!.includes(text),
        NOTE,
      );
    },
  },
];

function isPassageShown(page: Page, kind: string, text: string): Promise<boolean> {
  return page.evaluate(
    (name, part) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
      const { top, bottom } = ranges.find(range => String(range).includes(part))!.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    },
    `glossator-${kind}`,
    text,
  );
}
