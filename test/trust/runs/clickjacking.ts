import type { Page, View } from '../../e2e/driver/browser';
import { pause, until } from '../../e2e/driver/wait-for';
import { hostPoint, textOf } from '../../e2e/on-page';
import type { Stage } from '../../e2e/stage';
import { dropNotes, keep, openInside, readKept } from '../kept';
import { type BrowserTrial, spread } from '../trial';
import { TRICKS } from './tricks';

const QUOTE = 'immigrants commit fewer crimes than native-born Americans';
const ID = 'urn:uuid:pressed';

const SHORT = 2;

/** Longer (ms) than a card must have been in sight before a press counts. */
const SEEN = 900;

/** Between the trick and the press: enough for what the page shows, too short to be seen in peace. */
const AFTER_TRICK = 250;

/** Press "Delete" on a note of the reader's while the page hides what is being pressed. */
export const clickjacking: BrowserTrial = {
  part: 'runs',
  name: 'takes no press on a card that the page hides, fades, bends or moves',
  where: 'browser',
  guards: ['presses count on a card that was in sight'],
  async run(stage, size) {
    const tricks = size === 'short' ? spread(TRICKS, SHORT) : TRICKS;
    const inside = await openInside(stage);
    const violations: string[] = [];
    const told: string[] = [];
    for (const [at, [name, script]] of [['', ''] as const, ...tricks].entries()) {
      const path = `/pressed${at}/harbor.html`;
      await keep(inside, [
        { id: ID, source: stage.site.url(path), title: 'Pressed', quote: QUOTE, text: 'Keep this one.', tags: [] },
      ]);
      const outcome = await press(stage, path, script);
      const isDeleted = (await readKept(inside)).includes('"deleted"');
      if (name === '' && !isDeleted) {
        violations.push(`a press on a card in full view did not count either, so that this shows nothing: ${outcome}`);
      } else if (name !== '' && isDeleted) {
        violations.push(`the note was deleted by a press on a card that was ${name}`);
      }
      told.push(outcome);
      await stage.clear();
      await dropNotes(inside);
    }
    await inside.close();
    const refused = told.filter(outcome => outcome === 'refused').length;
    return { tried: tricks.length, violations, note: `${refused} presses came to the card and were refused` };
  },
};

/** Open the note, play the trick, press where "Delete" stands; gives what came of it. */
async function press(stage: Stage, path: string, script: string): Promise<string> {
  const page = await stage.open(path);
  const url = stage.site.url(path);
  await until('the note', async () => (await stage.ask(url, 'pageState'))?.notes.length);
  await stage.ask(url, 'goTo', ID);
  const card = await until('the card', () => cardOf(page));
  const inCard = await until('the button', () => middleOfDelete(card));
  const corner = await until('the place of the card', () => hostPoint(page));
  const at = { x: corner.x - 4 + inCard.x, y: corner.y - 4 + inCard.y };
  await page.hover(at.x - 3, at.y);
  await pause(SEEN);
  if (script !== '') {
    await page.inject(
      `const at = ${JSON.stringify(at)}; const host = document.querySelector('html > :not(head, body)'); ${script}`,
    );
    await pause(AFTER_TRICK);
  }
  // What moved the card has moved the button; a page would have seen to it that the pointer is on it.
  const now = await whereNow(page, card, at);
  await page.clickAt(now.x, now.y);
  await pause(AFTER_TRICK);
  const text = await card.evaluate(textOf).catch(() => '');
  return text.includes('That press did not count') ? 'refused' : text.slice(0, 80);
}

async function cardOf(page: Page): Promise<View | undefined> {
  const card = await page.frame('/card.html');
  const text = await card?.evaluate(textOf);
  return text?.includes('Keep this one.') && (await hostPoint(page)) ? card : undefined;
}

function middleOfDelete(card: View): Promise<{ x: number; y: number } | undefined> {
  return card.evaluate(() => {
    const button = [...document.querySelectorAll('.note button')].find(one => one.textContent?.trim() === 'Delete');
    const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return button && { x: x + width / 2, y: y + height / 2 };
  });
}

async function whereNow(page: Page, card: View, before: { x: number; y: number }) {
  const corner = await page.evaluate(() => {
    const zoom = Number(document.documentElement.style.zoom || 1);
    for (let y = 1; y < innerHeight; y += 2) {
      for (let x = 1; x < innerWidth; x += 2) {
        if (document.elementFromPoint(x, y)?.matches('html > :not(head, body)')) {
          return { x, y, zoom };
        }
      }
    }
    return undefined;
  });
  const inCard = await middleOfDelete(card).catch(() => undefined);
  return corner && inCard ? { x: corner.x + inCard.x * corner.zoom, y: corner.y + inCard.y * corner.zoom } : before;
}
