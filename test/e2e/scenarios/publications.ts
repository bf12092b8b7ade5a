import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { findProgram } from '../../../cli/programs.mjs';
import { MANIFEST_FILE } from '../../../core/shards/publication';
import { aPublication } from '../../a-publication';
import { until, untilIn } from '../driver/wait-for';
import { addAddress, countRows, turn, untilSaid } from '../in-options';
import {
  ARTICLE,
  articleOf,
  FOLDER,
  hasPainted,
  openPanel,
  openWithNone,
  publish,
  remove,
  turnOn,
} from '../in-publications';
import { serveByNginx } from '../nginx';
import { domChange, openCard, paintedOf, showPart } from '../on-page';
import { CLAIMS, COVERAGE, GAZETTE, madeOfRows, NAME, said, THEFTS, WEEKS } from '../port-larkin';
import type { Scenario } from '../stage';

const ADD = '.publication-add';
const ON = `Look up articles that I open in “${NAME}”`;

/** What a page takes of two weeks, with the manifest, by what the names end in. */
const ASKED = ['list', 'list', 'ndjson', 'shard', 'shard', 'shard', 'shard'];

/** All that a server sees. */
const PATHS = /^\/larkin\/(manifest\.ndjson|s\/([0-9a-f]{2})\/\2[0-9a-f]{30}\.(list|shard))$/;

const { privateKey: key } = generateKeyPairSync('ed25519');
const { privateKey: otherKey } = generateKeyPairSync('ed25519');

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
      assert.match(await articleOf(panel, GAZETTE.outlet), new RegExp(`From the publication “${NAME}”`));
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
    name: 'finds in a publication what its publisher has as rows in PostgreSQL: a claim, a passage and an article',
    lacks: () => findProgram('postgres').problem,
    async run(stage) {
      const { packs: host } = stage.site;
      for (const [path, body] of await madeOfRows()) {
        host.published.set(`${FOLDER}${path}`, { body });
      }
      const options = await openWithNone(stage);
      await addAddress(options, ADD, host.url(FOLDER));
      await untilSaid(options, `“${NAME}” was added and is off.`);
      await turnOn(options);
      await untilSaid(options, 'Claims on this device, all that it has: 1');
      const page = await stage.open(ARTICLE);
      await until('the passage', () => hasPainted(page, 'lamps on the east pier'));
      await until('the claim', async () => (await paintedOf(page, 'claim')).some(text => text.includes(THEFTS)));
      const panel = await openPanel(stage);
      await showPart(panel, 'Coverage');
      assert.match(await articleOf(panel, GAZETTE.outlet), new RegExp(`From the publication “${NAME}”`));
      await remove(options);
      await until('a page without it', async () => !(await hasPainted(page, 'lamps on the east pier')));
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
