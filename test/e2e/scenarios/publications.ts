import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { findProgram } from '../../../cli/programs.mjs';
import { MANIFEST_FILE } from '../../../core/shards/publication';
import { aPublication, type PublishedEntry, type Publishing } from '../../a-publication';
import type { Page } from '../driver/browser';
import { until, untilIn } from '../driver/wait-for';
import { addAddress, countRows, openOptions, turn, untilSaid } from '../in-options';
import { serveByNginx } from '../nginx';
import { domChange, openCard, paintedOf, showPart } from '../on-page';
import type { PackHost } from '../pack-host';
import type { Scenario, Stage } from '../stage';

/** Printed by the article, and known to no pack. */
const THIS_WEEK = 'dock workers who would not report a theft because they were afraid of being deported themselves';
const LAST_WEEK = 'the harbor master thought that the new lamps on the east pier had something to do with it';
const NAME = 'Ten years of Port Larkin';
const ARTICLE = '/harbor.html';
const FOLDER = '/larkin/';

const ADD = '.publication-add';
const ON = `Look up articles that I open in “${NAME}”`;

/** What a page takes of two weeks, with the manifest, by what the names end in. */
const ASKED = ['list', 'list', 'ndjson', 'shard', 'shard', 'shard', 'shard'];

/** All that a server sees. */
const PATHS = /^\/larkin\/(manifest\.ndjson|s\/([0-9a-f]{2})\/\2[0-9a-f]{30}\.(list|shard))$/;

const { privateKey: key } = generateKeyPairSync('ed25519');
const { privateKey: otherKey } = generateKeyPairSync('ed25519');

/** Made by the article, which speaks of it in passing. */
const THEFTS = 'Thefts from boats fell last year';
const CLAIMS: PublishedEntry[] = [
  { section: 'works', entry: { id: 'pier-study', type: 'report', title: 'Lamps on piers', genre: 'government' } },
  {
    section: 'claims',
    entry: {
      ...{ id: 'boat-thefts', title: 'Thefts from boats', claimReviewed: 'Thefts from boats are falling.' },
      ...{
        variants: ['Fewer thefts from boats were reported last year.'],
        opposites: [],
        tags: [],
        stories: [],
        figures: [],
      },
      concepts: [{ ideas: [['theft', 'thefts'], ['boats'], ['fell', 'fewer']] }],
      ...{ finding: 'Most of what is stolen is never reported.', limits: 'One harbor.', contested: 'Settled.' },
      ...{ sources: ['pier-study'], checked: '2026-11-01' },
    },
  },
];

/** The same evening as another paper of the archive had it, as `glossator publish` files an article. */
const COVERAGE: PublishedEntry[] = [
  {
    section: 'coverage',
    entry: {
      ...{ id: 'gazette', headline: 'Port Larkin council split over police and immigration', outlet: 'Larkin Gazette' },
      ...{ datePublished: '2017-10-11', url: 'https://gazette.example/council', stories: [] },
      fingerprint: {
        ...{ algorithm: 1, hashes: [], length: 120, terms: {}, numbers: [] },
        quotations: [
          'The harbor council of Port Larkin debated for four hours on Tuesday whether its police should stay out of immigration enforcement.',
          'Councilman Dale Ferris read from a speech of the attorney general and said that sanctuary cities make the town less safe.',
          'Police chief Ana Whitcomb answered that dock workers would not report a theft if they were afraid of being deported.',
          'Ruth Amsel, a retired teacher, told the council that immigrants commit fewer crimes than native-born Americans.',
          'The policy says that officers do not ask about immigration status; the council will vote in two weeks.',
        ],
      },
    },
  },
];

const WEEKS = { '2026-W47': said('mayor', LAST_WEEK), '2026-W48': said('whitcomb', THIS_WEEK) };

function said(id: string, text: string): PublishedEntry[] {
  const event = { id: 'vote', date: '2017-10-10', place: 'Port Larkin', description: 'The vote' };
  const statement = { id, text, speaker: 'Ana Whitcomb', date: '2017-10-10', occasion: 'Council meeting' };
  return [
    { section: 'events', entry: { ...event, stories: [], claims: [], sources: [] } },
    { section: 'statements', entry: { ...statement, event: 'vote', claims: [], sources: [] } },
  ];
}

/** Publications that pages are looked up in, once the reader wants that. */
export const publications: Scenario[] = [
  {
    name: 'looks a page up in a publication, late and once it is on, and tells its server nothing but names of shards',
    async run(stage) {
      const { packs: host } = stage.site;
      const before = host.requests.length;
      publish(host, { key, weeks: WEEKS });
      const options = await openWithNone(stage);
      const written = await countRows(options, 'requests');
      await addAddress(options, ADD, host.url(`${FOLDER}${MANIFEST_FILE}`));
      await untilSaid(options, `“${NAME}” was added and is off.`);
      await stage.open(ARTICLE);
      await turnOn(options);
      const asked = () => host.requests.slice(before);
      assert.deepEqual(
        asked().map(({ path }) => path),
        [`${FOLDER}${MANIFEST_FILE}`],
        'while it was off',
      );

      const page = await stage.open(ARTICLE);
      await until('both passages', () => hasPainted(page, 'dock workers', 'lamps on the east pier'));
      assert.equal(await domChange(page), '');
      const card = await openCard(page, 'quotation', 'dock workers', 'Ana Whitcomb');
      await card.evaluate(() => document.querySelector<HTMLElement>('.why > summary')!.click());
      await untilIn(
        card,
        'the imprint',
        name =>
          document
            .querySelector('.imprint')
            ?.textContent?.includes(`From the publication “${name}” by The Harbor Ledger`),
        NAME,
      );
      assert.deepEqual(
        asked()
          .map(({ path }) => path.split('.').at(-1))
          .sort(),
        ASKED,
      );
      for (const { path, headers } of asked()) {
        assert.match(path, PATHS);
        assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
        assert.doesNotMatch(JSON.stringify(headers), /extension:|news\.example|harbor\.html/);
      }
      assert.equal((await countRows(options, 'requests')) - written, asked().length);

      host.isDown = true;
      await page.reload();
      await until('both again, from this machine', () => hasPainted(page, 'dock workers', 'lamps on the east pier'));
      host.isDown = false;
      assert.equal(asked().length, 7);
      await turn(options, ON);
      await until('a page without it', async () => !(await hasPainted(page, 'dock workers')));
      await remove(options);
      assert.deepEqual(page.problems(), []);
    },
  },
  {
    name: 'has all claims of a publication before a page is opened, and lists what else it has on the event of a page',
    async run(stage) {
      const { packs: host } = stage.site;
      const before = host.requests.length;
      publish(host, { key, edition: 2, weeks: { '2017-W41': COVERAGE }, claims: [CLAIMS] });
      const options = await openWithNone(stage);
      await addAddress(options, ADD, host.url(`${FOLDER}${MANIFEST_FILE}`));
      await untilSaid(options, `“${NAME}” was added and is off.`);
      await turnOn(options);
      await untilSaid(options, 'Claims on this device, all that it has: 1');
      const asked = () => host.requests.slice(before).map(({ path }) => path.split('.').at(-1));
      assert.deepEqual(asked(), ['ndjson', 'shard']);

      const page = await stage.open(ARTICLE);
      await until('the claim', async () => (await paintedOf(page, 'claim')).some(text => text.includes(THEFTS)));
      const card = await openCard(page, 'claim', THEFTS, 'never reported');
      await untilIn(card, 'its source', () => document.body.textContent!.includes('Lamps on piers'));
      const panel = await openPanel(stage);
      await showPart(panel, 'Coverage');
      const article = await untilIn(panel, 'the article of the archive', () => {
        const articles = [...document.querySelectorAll('article')];
        return articles.find(each => each.getAttribute('aria-label') === 'Larkin Gazette')?.textContent;
      });
      assert.match(article, new RegExp(`From the publication “${NAME}”`));
      assert.deepEqual(asked().sort(), ['list', 'ndjson', 'shard', 'shard', 'shard']);
      await remove(options);
      await until(
        'a page without it',
        async () => !(await paintedOf(page, 'claim')).some(text => text.includes(THEFTS)),
      );
      assert.deepEqual(page.problems(), []);
    },
  },
  {
    name: 'refuses shards and lists that are not what the publisher signed, in words, and goes on with the rest',
    async run(stage) {
      const { packs: host } = stage.site;
      const weeks = {
        ...WEEKS,
        '2026-W48': [...said('spring', 'Not in the article at all.'), ...WEEKS['2026-W48'].slice(1)],
      };
      publish(host, { key, edition: 2, weeks });
      for (const [path, bytes] of aPublication({ key, weeks: { '2026-W48': weeks['2026-W48'] } })) {
        if (path.endsWith('.shard')) {
          host.published.set(`${FOLDER}${path}`, { body: bytes.fill(1, bytes.length - 1) });
        }
      }
      const options = await openWithNone(stage);
      await addAddress(options, ADD, host.url(`${FOLDER}${MANIFEST_FILE}`));
      await untilSaid(options, `“${NAME}” was added and is off.`);
      await turnOn(options);
      const page = await stage.open(ARTICLE);
      await until('the whole week', () => hasPainted(page, 'lamps on the east pier'));
      await options.reload();
      await untilSaid(options, 'is not the one that its publisher signed');
      assert.equal(await hasPainted(page, 'dock workers'), false);

      publish(host, { key: otherKey, edition: 3, weeks });
      await addAddress(options, ADD, host.url(`${FOLDER}${MANIFEST_FILE}`));
      await untilSaid(options, 'is signed with another key than before');
      await page.reload();
      await until('what there was', () => hasPainted(page, 'lamps on the east pier'));
      await remove(options);
      await until('a page without it', async () => !(await hasPainted(page, 'lamps on the east pier')));
      assert.deepEqual(await Promise.all(['subscriptions', 'shards', 'found'].map(each => countRows(options, each))), [
        ...[0, 0, 0],
      ]);
    },
  },
  {
    name: 'reads a publication as nginx serves it, which sees names of shards and nothing of the reader',
    lacks: () => findProgram('nginx').problem,
    async run(stage) {
      const { packs: host } = stage.site;
      const nginx = await serveByNginx(aPublication({ key, weeks: WEEKS }));
      host.standBack(nginx.port);
      try {
        const options = await openWithNone(stage);
        await addAddress(options, ADD, host.url(`/${MANIFEST_FILE}`));
        await untilSaid(options, `“${NAME}” was added and is off.`);
        await turnOn(options);
        const page = await stage.open(ARTICLE);
        await until('both passages', () => hasPainted(page, 'dock workers', 'lamps on the east pier'));
        const seen = nginx.seen();
        assert.deepEqual(seen.map(({ path }) => path.split('.').at(-1)).sort(), ASKED);
        for (const { path, ...told } of seen) {
          assert.match(`/larkin${path}`, PATHS);
          assert.deepEqual(told, { status: '200', cookie: '', referrer: '', origin: '' });
        }
        await nginx.end();
        await page.reload();
        await until('both from this machine', () => hasPainted(page, 'dock workers', 'lamps on the east pier'));
        await remove(options);
      } finally {
        host.standBack(undefined);
        await nginx.end();
      }
    },
  },
];

/** Open the settings without what an earlier try has left. */
async function openWithNone(stage: Stage): Promise<Page> {
  stage.site.packs.isDown = false;
  if (stage.browser.name === 'firefox') {
    // It asks whether something of what is read may be told, also where access to all sites is granted.
    await stage.browser.consent('');
  }
  const options = await openOptions(stage);
  while ((await countRows(options, 'subscriptions')) > 0) {
    await remove(options);
    await until('it to be gone', async () => (await countRows(options, 'subscriptions')) === 0);
  }
  return options;
}

/** The panel of the article's tab, in a tab of its own. */
async function openPanel(stage: Stage): Promise<Page> {
  const tab = await stage.tabId(stage.site.url(ARTICLE));
  const panel = await stage.newPage();
  await panel.goto(stage.browser.extensionUrl(`panel.html?tab=${tab}`));
  return panel;
}

function publish(host: PackHost, publishing: Publishing): void {
  for (const [path, body] of aPublication(publishing)) {
    host.published.set(`${FOLDER}${path}`, { body });
  }
}

async function hasPainted(page: Page, ...words: string[]): Promise<boolean> {
  const quotations = await paintedOf(page, 'quotation');
  return words.every(each => quotations.some(text => text.includes(each)));
}

/** Press the switch for real: the browser may ask its question only then. */
async function turnOn(options: Page): Promise<void> {
  await options.click('.publication .switch input');
  await untilIn(options, 'it to be on', () => document.querySelector('.publication .switch :checked'));
  await untilSaid(options, 'Saved');
}

async function remove(options: Page): Promise<void> {
  await untilIn(
    options,
    'the button that removes',
    label => {
      const button = [...document.querySelectorAll('button')].find(each => each.textContent === label);
      button?.click();
      return !!button;
    },
    `Remove “${NAME}”`,
  );
  await untilIn(options, 'the question', () => {
    const button = document.querySelector<HTMLElement>('.sure .is-danger');
    button?.click();
    return !!button;
  });
}
