/** What scenarios about publications do. */

import { aPublication, type Publishing } from '../a-publication';
import type { Page } from './driver/browser';
import { until, untilIn } from './driver/wait-for';
import { countRows, openOptions, untilSaid } from './in-options';
import { paintedOf } from './on-page';
import type { PackHost } from './pack-host';
import { NAME } from './port-larkin';
import type { Stage } from './stage';

export const ARTICLE = '/harbor.html';
export const FOLDER = '/larkin/';

/** Open the settings without what an earlier try has left. */
export async function openWithNone(stage: Stage): Promise<Page> {
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
export async function openPanel(stage: Stage): Promise<Page> {
  const tab = await stage.tabId(stage.site.url(ARTICLE));
  const panel = await stage.newPage();
  await panel.goto(stage.browser.extensionUrl(`panel.html?tab=${tab}`));
  return panel;
}

/** What the panel says of the article of an outlet. */
export function articleOf(panel: Page, outlet: string): Promise<string> {
  return untilIn(
    panel,
    `the article of ${outlet}`,
    name => {
      const articles = [...document.querySelectorAll('article')];
      return articles.find(each => each.getAttribute('aria-label') === name)?.textContent;
    },
    outlet,
  );
}

export function publish(host: PackHost, publishing: Publishing): void {
  for (const [path, body] of aPublication(publishing)) {
    host.published.set(`${FOLDER}${path}`, { body });
  }
}

export async function hasPainted(page: Page, ...words: string[]): Promise<boolean> {
  const quotations = await paintedOf(page, 'quotation');
  return words.every(each => quotations.some(text => text.includes(each)));
}

/** Press the switch for real: the browser may ask its question only then. */
export async function turnOn(options: Page): Promise<void> {
  await options.click('.publication .switch input');
  await untilIn(options, 'it to be on', () => document.querySelector('.publication .switch :checked'));
  await untilSaid(options, 'Saved');
}

export async function remove(options: Page): Promise<void> {
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
