/** What tests ask of a news page and of the card on it. */
import type { Page, View, WithSource } from './driver/browser';
import { until, untilIn } from './driver/wait-for';

export interface Painted {
  /** Name of the highlight. */
  name: string;
  /** What the painted range reads. */
  text: string;
}

/** Milliseconds for which a card has to be seen before a press on it counts, and some more for a busy machine. */
const STILL = 700;

/** Every painted range, as the page's own scripts could list them. */
export function painted(page: Page): Promise<Painted[]> {
  return page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) => [...highlight].map(range => ({ name, text: String(range) }))),
  );
}

/** The painted ranges of one kind: claim, quotation, number or note. */
export async function paintedOf(page: Page, kind: string): Promise<string[]> {
  return (await painted(page)).filter(({ name }) => name === `glossator-${kind}`).map(({ text }) => text);
}

/** Where a painted range of `kind` that has `text` in it stands, scrolled into view. */
export function pointOf(page: Page, kind: string, text: string): Promise<{ x: number; y: number }> {
  return untilIn(
    page,
    `a painted ${kind} with "${text}"`,
    async (name, part) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
      const range = ranges.find(candidate => String(candidate).includes(part));
      if (!range) {
        return undefined;
      }
      range.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      // The event for that scroll comes with the next frame, and a page that scrolls opens no card.
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const [first] = range.getClientRects();
      return first && { x: first.x + Math.min(20, first.width / 2), y: first.y + first.height / 2 };
    },
    `glossator-${kind}`,
    text,
  );
}

/**
 * Rest the pointer on a painted range and wait for the card with `words` in it. It comes from afar: a card that was
 * closed with Esc does not come back while the pointer stays.
 */
export async function openCard(page: Page, kind: string, text: string, words: string): Promise<View> {
  const { x, y } = await pointOf(page, kind, text);
  await page.hover(1, 1);
  await page.hover(x - 2, y);
  await page.hover(x, y);
  return shownCard(page, words);
}

/** Wait until the card is open and has `words` in it. */
export function shownCard(page: Page, words: string): Promise<View> {
  return until(`a card with "${words}"`, async () => {
    const card = await page.frame('/card.html');
    const text = card && (await hostPoint(page)) ? await card.evaluate(textOf) : undefined;
    return card && text?.includes(words) ? pressedWhenStill(card) : undefined;
  });
}

/** No press counts on a card that a reader cannot have seen as it is (`watch-seen.ts`), so none is made on such a one. */
function pressedWhenStill(card: View): View {
  return {
    ...card,
    async click(selector) {
      await untilIn(
        card,
        'the card to stand still',
        least => {
          const frame = globalThis as unknown as { stillAs?: string; stillSince?: number };
          const now = `${innerWidth} ${innerHeight} ${document.body.innerHTML.length}`;
          if (frame.stillAs !== now) {
            frame.stillAs = now;
            frame.stillSince = performance.now();
          }
          return performance.now() - frame.stillSince! >= least;
        },
        STILL,
      );
      await card.click(selector);
    },
  };
}

/** Wait until no card is to be seen. */
export async function untilNoCard(page: Page): Promise<void> {
  await until('the card to close', async () => !(await hostPoint(page)));
}

/** The card's text as it is shown, without what is folded away. */
export function textOf(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown is the question
  return document.body?.innerText ?? '';
}

/** What is different between the document as it was parsed and as it is now, without our one element; empty if nothing. */
export function domChange(page: Page): Promise<string> {
  return page.evaluate(() => {
    const before = (globalThis as WithSource).glossatorTestSource;
    if (before === undefined) {
      return 'the document as it was parsed is not known';
    }
    const now = document.documentElement.cloneNode(true) as HTMLElement;
    for (const host of now.querySelectorAll(':scope > :not(head, body)')) {
      host.remove();
    }
    const after = now.outerHTML;
    if (after === before) {
      return '';
    }
    let at = 0;
    while (after[at] === before[at]) {
      at += 1;
    }
    return `at ${at}: "${before.slice(at, at + 80)}" became "${after.slice(at, at + 80)}"`;
  });
}

/** Select the first occurrence of `text` within one text node, as a reader does with the pointer. */
export async function select(page: Page, text: string): Promise<void> {
  const isFound = await page.evaluate(words => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent!.indexOf(words);
      if (start >= 0) {
        node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
        getSelection()!.setBaseAndExtent(node, start, node, start + words.length);
        return true;
      }
    }
    return false;
  }, text);
  if (!isFound) {
    throw new Error(`the page does not have "${text}"`);
  }
}

/** A point of our element that takes the pointer, or `undefined` where it is not to be seen. */
export function hostPoint(page: View): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate(() => {
    const step = 8;
    for (let y = step; y < innerHeight; y += step) {
      for (let x = step; x < innerWidth; x += step) {
        if (document.elementFromPoint(x, y)?.matches('html > :not(head, body)')) {
          return { x: x + 4, y: y + 4 };
        }
      }
    }
    return undefined;
  });
}

/** Press the button with this text, once it is there. */
export async function pressNamed(view: View, name: string): Promise<void> {
  await untilIn(
    view,
    `the button "${name}"`,
    label => {
      const button = [...document.querySelectorAll('button')].find(one => one.textContent?.trim() === label);
      button?.click();
      return button !== undefined;
    },
    name,
  );
}

/** Show a part of the panel, by the name on its tab. */
export async function showPart(panel: View, name: string): Promise<void> {
  await untilIn(
    panel,
    `the tab "${name}"`,
    label => {
      const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
      const tab = tabs.find(one => one.textContent?.startsWith(label));
      tab?.click();
      return tab !== undefined;
    },
    name,
  );
}
