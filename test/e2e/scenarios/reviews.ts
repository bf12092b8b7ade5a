import assert from 'node:assert/strict';
import type { Page } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { openCard, paintedOf, textOf } from '../on-page';
import type { Scenario, Stage } from '../stage';

/** A fact-check of our own that carries a ClaimReview, and a page that makes the claim in other words. */
const REVIEW = '/fact-check.html';
const ARTICLE = '/roof.html';
const CLAIM = 'the drawbridge over the Ansel river cost the town twice the budget';

/** What fact-checkers publish of claims: offered by a page, kept by the reader, and found where the claim is made again. */
export const reviews: Scenario[] = [
  {
    name: 'keeps the review that a page offers, and finds the claim elsewhere with the rating word for word',
    async run(stage) {
      const before = await stage.open(`/before${ARTICLE}`);
      assert.deepEqual(await claimsOn(before), []);
      const panel = await openPanel(stage, REVIEW);
      const offer = await untilIn(panel, 'an offer', () => document.querySelector('.review-offer')?.textContent);
      assert.match(offer, /This page reviews a claim/);
      assert.match(offer, /The Harbor Ledger: “Mostly wrong & out of date”/);
      assert.match(offer, /So says [\w.]+ itself/);
      assert.match(offer, /1 review on this page could not be read/);
      assert.equal(await packsNamed(panel, 'Kept by you'), 0);
      await panel.click('.offered > button');
      await untilIn(panel, 'that it is kept', () =>
        document.querySelector('.offered')?.textContent?.includes('Kept in your library.'),
      );
      assert.deepEqual(await claimsOn(await stage.open(REVIEW)), []);
      const page = await stage.open(ARTICLE);
      await until('the claim on another page', async () => (await claimsOn(page)).some(text => text.includes(CLAIM)));
      const card = await openCard(page, 'claim', CLAIM, '“Mostly wrong & out of date”');
      const text = await card.evaluate(textOf);
      assert.match(text, /The rating of The Harbor Ledger, in its own words/);
      assert.match(text, /A leaflet, Aug 30, 2017/);
      assert.match(text, /Sep 12, 2017/);
      assert.equal(
        await card.evaluate(() => document.querySelector<HTMLAnchorElement>('.review-link a')!.href),
        stage.site.url(REVIEW),
      );
      const beside = await openPanel(stage, ARTICLE);
      const found = await untilIn(beside, 'the match', () => document.querySelector('.match')?.textContent);
      assert.match(found, /Fact-check: ?The Harbor Ledger reviewed this claim: The drawbridge over the river Ansel/);
    },
  },
  {
    name: 'lets go of a kept review again',
    async run(stage) {
      const panel = await openPanel(stage, REVIEW);
      await untilIn(panel, 'what was kept', () => document.querySelector('.offered small'));
      await panel.click('.offered > button');
      await untilIn(panel, 'that it is gone', () => !document.querySelector('.offered small'));
      assert.equal(await packsNamed(panel, 'Kept by you'), 0);
      assert.deepEqual(await claimsOn(await stage.open(ARTICLE)), []);
    },
  },
  {
    name: 'adds the reviews of a file once the reader has seen what is in it, and finds their claims',
    async run(stage) {
      const options = await stage.newPage();
      await options.goto(stage.browser.extensionUrl('options.html'));
      await untilIn(options, 'the place for files', () => document.querySelector('.review-file input'));
      await options.evaluate(chooseFile, 'desk.json', JSON.stringify(FEED));
      await untilSaid(options, '1 fact-check in it can be added.');
      const seen = await options.evaluate(textOf);
      assert.match(seen, /Desk: “Three herrings”/);
      assert.match(seen, /2 entries cannot be added/);
      assert.equal(await packsNamed(options, 'Fact-checks: desk'), 0);
      await options.click('.pack-import .is-main');
      await untilSaid(options, '“Fact-checks: desk” was added.');
      const page = await stage.open(ARTICLE);
      const card = await openCard(page, 'claim', CLAIM, '“Three herrings”');
      assert.match(await card.evaluate(textOf), /The rating of Desk, in its own words/);
      await removePack(options, 'Fact-checks: desk');
      await until('the pack to be gone', async () => (await packsNamed(options, 'Fact-checks: desk')) === 0);
    },
  },
];

/** A feed of our own, with faults that real ones have. */
const FEED = {
  '@type': 'DataFeed',
  dataFeedElement: [
    {
      '@type': 'DataFeedItem',
      url: 'https://desk.example/1',
      item: [
        {
          '@type': 'ClaimReview',
          claimReviewed:
            'The drawbridge over the river Ansel cost the town twice the budget that engineers had promised voters.',
          author: 'Desk',
          reviewRating: { ratingValue: 3, alternateName: 'Three herrings' },
        },
      ],
    },
    { '@type': 'DataFeedItem', item: null },
    { '@type': 'MediaReview', url: 'https://desk.example/2' },
  ],
};

function chooseFile(name: string, content: string): void {
  const input = document.querySelector<HTMLInputElement>('.review-file input')!;
  const chosen = new DataTransfer();
  chosen.items.add(new File([content], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Remove the pack `name`, and say so when asked. */
async function removePack(options: Page, name: string): Promise<void> {
  await untilIn(options, `the button that removes ${name}`, press, '.pack', name, 'Remove');
  await untilIn(options, 'the question', press, '.pack-asking', '', '');
}

/** Runs in the page: press the first button whose name begins so, in the last place that has these words. */
function press(places: string, words: string, label: string): boolean {
  const place = [...document.querySelectorAll<HTMLElement>(places)].findLast(each => each.textContent.includes(words));
  const buttons = [...(place?.querySelectorAll<HTMLElement>('button') ?? [])];
  const button = buttons.find(each => (each.ariaLabel ?? each.textContent).startsWith(label));
  button?.click();
  return button !== undefined;
}

async function untilSaid(page: Page, words: string): Promise<void> {
  await until(`"${words}"`, async () => (await page.evaluate(textOf)).includes(words));
}

function claimsOn(page: Page): Promise<string[]> {
  return paintedOf(page, 'claim');
}

async function openPanel(stage: Stage, path: string): Promise<Page> {
  const url = stage.site.url(path);
  if (!(await stage.browser.tabs()).includes(url)) {
    await stage.open(path);
  }
  const panel = await stage.newPage();
  await panel.emulate({ width: 380, height: 800, colorScheme: 'light' });
  await panel.goto(stage.browser.extensionUrl(`panel.html?tab=${await stage.tabId(url)}`));
  return panel;
}

/** How many packs of the database have `name`. */
function packsNamed(page: Page, name: string): Promise<number> {
  return page.evaluate(async wanted => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('glossator');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = await new Promise<{ meta: { name: string } }[]>((resolve, reject) => {
      const asking = db.transaction('packs').objectStore('packs').getAll();
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });
    db.close();
    return rows.filter(({ meta }) => meta.name === wanted).length;
  }, name);
}
