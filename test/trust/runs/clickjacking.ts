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

/** A press that comes so long (ms) after a trick has ended is on a card that was seen in peace; a busy machine is slow. */
const IN_PEACE = 500;
const ATTEMPTS = 5;

const REFUSED = 'refused';

/** Times of the wall's clock, in the page and in the card. */
interface World {
  endedAt?: number;
  pressedAt?: number;
}

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
      const pressed = await attempt(stage, inside, { script, path: `/pressed${at}/harbor.html` });
      if (name === '' && !pressed.isDeleted) {
        violations.push(
          `a press on a card in full view did not count either, so that this shows nothing: ${pressed.said}`,
        );
      } else if (name !== '' && pressed.isLate) {
        violations.push(`no press came soon enough on a card that was ${name}, so that this shows nothing`);
      } else if (name !== '' && pressed.isDeleted) {
        violations.push(`the note was deleted by a press on a card that was ${name}`);
      }
      told.push(pressed.said);
    }
    await inside.close();
    const refused = told.filter(said => said === REFUSED).length;
    return { tried: tricks.length, violations, note: `${refused} presses came to the card and were refused` };
  },
};

interface Pressed {
  isDeleted: boolean;
  /** Whether the trick was over for too long. */
  isLate: boolean;
  /** What the card said. */
  said: string;
}

interface Trick {
  script: string;
  path: string;
}

/** Press until a press comes in time. */
async function attempt(stage: Stage, inside: Page, trick: Trick): Promise<Pressed> {
  for (let left = ATTEMPTS; ; left--) {
    const source = stage.site.url(trick.path);
    await keep(inside, [{ id: ID, source, title: 'Pressed', quote: QUOTE, text: 'Keep this one.', tags: [] }]);
    const pressed = await press(stage, trick);
    const isDeleted = (await readKept(inside)).includes('"deleted"');
    await stage.clear();
    await dropNotes(inside);
    if (!pressed.isLate || left === 1) {
      return { ...pressed, isDeleted };
    }
  }
}

/** Open the note, play the trick, press where "Delete" stands; gives what came of it. */
async function press(stage: Stage, { path, script }: Trick): Promise<Omit<Pressed, 'isDeleted'>> {
  const page = await stage.open(path);
  const url = stage.site.url(path);
  await until('the note', async () => (await stage.ask(url, 'pageState'))?.notes.length);
  await stage.ask(url, 'goTo', ID);
  const card = await until('the card', () => cardOf(page));
  const inCard = await until('the button', () => middleOfDelete(card));
  const corner = await until('the place of the card', () => hostPoint(page));
  const at = { x: corner.x - 4 + inCard.x, y: corner.y - 4 + inCard.y };
  await page.hover(at.x - 3, at.y);
  await card.evaluate(watchPress);
  await pause(SEEN);
  if (script !== '') {
    await page.inject(
      `const at = ${JSON.stringify(at)}; const host = document.querySelector('html > :not(head, body)'); const ended = () => { globalThis.endedAt ??= Date.now(); }; ${script}`,
    );
    await pause(AFTER_TRICK);
  }
  // What moved the card has moved the button; a page would have seen to it that the pointer is on it.
  const now = await whereNow(page, card, at);
  await page.clickAt(now.x, now.y);
  await pause(AFTER_TRICK);
  const text = await card.evaluate(textOf).catch(() => '');
  const endedAt = await page.evaluate(() => (globalThis as World).endedAt);
  const pressedAt = await card.evaluate(() => (globalThis as World).pressedAt).catch(() => undefined);
  const isLate = endedAt !== undefined && pressedAt !== undefined && pressedAt - endedAt >= IN_PEACE;
  return { isLate, said: text.includes('That press did not count') ? REFUSED : text.slice(0, 80) };
}

/** Runs in the card: note when it is pressed. */
function watchPress(): void {
  const watch = ({ timeStamp }: Event) => {
    (globalThis as World).pressedAt = performance.timeOrigin + timeStamp;
  };
  addEventListener('click', watch, { capture: true });
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

/** Where the button is now; a page does not search for long, for its trick is over soon. */
async function whereNow(page: Page, card: View, before: { x: number; y: number }) {
  const corner = await page.evaluate(() => {
    const isHost = (x: number, y: number) => document.elementFromPoint(x, y)?.matches('html > :not(head, body)');
    const zoom = Number(document.documentElement.style.zoom || 1);
    const step = zoom < 1 ? 2 : 16;
    for (let y = step; y < innerHeight; y += step) {
      for (let x = step; x < innerWidth; x += step) {
        if (isHost(x, y)) {
          const point = { x, y, zoom };
          for (; isHost(point.x - 1, y); point.x--);
          for (; isHost(x, point.y - 1); point.y--);
          return point;
        }
      }
    }
    return undefined;
  });
  const inCard = await middleOfDelete(card).catch(() => undefined);
  return corner && inCard ? { x: corner.x + inCard.x * corner.zoom, y: corner.y + inCard.y * corner.zoom } : before;
}
