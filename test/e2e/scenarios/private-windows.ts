import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { MANIFEST_FILE } from '../../../core/shards/publication';
import type { Page } from '../driver/browser';
import { until } from '../driver/wait-for';
import { addAddress, countRows, untilSaid } from '../in-options';
import { ARTICLE, FOLDER, openWithNone, publish, remove, turnOn } from '../in-publications';
import { CLAIM, CLAIMS, NAME, WEEKS } from '../port-larkin';
import { type Scenario, type Stage, untilChecked } from '../stage';

/** All tables into which reading a page may write, and the settings. */
const TABLES = ['found', 'shards', 'requests', 'notes', 'drafts', 'articles', 'reports', 'failures', 'vectors'];

interface WithWindows {
  chrome: {
    windows: { create(options: object): Promise<{ id: number }>; remove(id: number): Promise<void> };
    storage: { local: { get(keys: null): Promise<object> } };
  };
}

/** Windows that leave nothing behind. */
export const privateWindows: Scenario[] = [
  {
    name: 'finds in a private window what is here, asks no publication about its pages, and writes nothing down',
    async run(stage) {
      const { packs: host } = stage.site;
      const { privateKey: key } = generateKeyPairSync('ed25519');
      publish(host, { key, weeks: WEEKS, claims: [CLAIMS] });
      await stage.browser.allowPrivate();
      await stage.restart();
      const options = await openWithNone(stage);
      await addAddress(options, '.publication-add', host.url(`${FOLDER}${MANIFEST_FILE}`));
      await untilSaid(options, `“${NAME}” was added and is off.`);
      await turnOn(options);
      await untilSaid(options, 'Claims on this device');
      const before = await written(options);
      const asked = host.requests.length;

      const url = stage.site.url(ARTICLE);
      const inPrivate = await openWindow(options, { incognito: true, url });
      await until('its page', async () => (await stage.tabId(url)) >= 0);
      const state = await untilChecked(stage, url);
      assert.ok(state.context.annotations.some(({ glossator }) => glossator.kind === 'quotation'));
      await until('the claim of the publication', async () =>
        (await idsAt(stage, url)).some(id => id.endsWith(CLAIM.id)),
      );
      assert.deepEqual(await written(options), before);

      // The same article in a window that is not private has asked and found by then what the other never asks for.
      const again = `${url}?again`;
      const ordinary = await openWindow(options, { url: again });
      await until('a passage of the publication', async () => (await idsAt(stage, again)).some(isPassage));
      assert.deepEqual(
        host.requests
          .slice(asked)
          .map(({ path }) => path.split('.').at(-1))
          .sort(),
        [...['list', 'list', 'shard', 'shard', 'shard', 'shard']],
      );
      assert.ok(!(await idsAt(stage, url)).some(isPassage));
      await closeWindow(options, inPrivate);
      await closeWindow(options, ordinary);
      await remove(options);
    },
  },
];

function openWindow(options: Page, window: { url: string; incognito?: boolean }): Promise<number> {
  return options.evaluate(
    async asked => (await (globalThis as unknown as WithWindows).chrome.windows.create(asked)).id,
    window,
  );
}

async function closeWindow(options: Page, id: number): Promise<void> {
  await options.evaluate(one => (globalThis as unknown as WithWindows).chrome.windows.remove(one), id);
}

/** Of the publication, and under its keys: not among its claims. */
function isPassage(id: string): boolean {
  return id.endsWith('#whitcomb');
}

/** The ids of what the page at `url` has found. */
async function idsAt(stage: Stage, url: string): Promise<string[]> {
  const state = (await stage.tabId(url)) < 0 ? undefined : await stage.ask(url, 'pageState');
  return (state?.context.annotations ?? []).flatMap(({ body }) => body.map(({ id }) => id));
}

/** How much is written down, and the settings. */
async function written(options: Page): Promise<string> {
  const counts = await Promise.all(TABLES.map(table => countRows(options, table)));
  const settings = await options.evaluate(() =>
    (globalThis as unknown as WithWindows).chrome.storage.local.get(null).then(all => JSON.stringify(all)),
  );
  return JSON.stringify({ counts, settings });
}
