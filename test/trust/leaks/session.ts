import { until } from '../../e2e/driver/wait-for';
import { openCard, pressNamed, showPart, textOf } from '../../e2e/on-page';
import { isBrowsersOwn } from '../../e2e/scenarios/network';
import { hasShared } from '../../e2e/site-pages';
import type { Stage } from '../../e2e/stage';
import type { BrowserTrial } from '../trial';

/** Pages that a session reads. */
const PAGES = { short: 6, full: 50 };

const FIXTURES = [
  'harbor.html',
  'altered.html',
  'speeches.html',
  'garden.html',
  'dark.html',
  'rtl.html',
  'frames.html',
];

/** What is asked for on the site itself, beside its pages. */
const OF_THE_SITE = /^\/(favicon\.ico|(\w+\/)?(ledger\.css|harbor\.html|dark\.html))$/;

/** Read as a reader does: pages, cards, a note, the panel, the search, the settings. */
export const session: BrowserTrial = {
  part: 'leaks',
  name: 'asks the network for nothing while pages are read, noted on and searched for',
  where: 'browser',
  guards: ['extension pages may connect to nobody'],
  async run(stage, size) {
    const from = stage.site.foreign().length;
    const fromOwn = stage.site.asked().length;
    const paths = pathsOf(PAGES[size]);
    for (const [index, path] of paths.entries()) {
      await readPage(stage, path, index);
      await stage.clear();
    }
    await useInside(stage);
    const foreign = stage.site.foreign().slice(from);
    const own = stage.site.asked().slice(fromOwn);
    const isPage = (path: string) => paths.includes(path) || OF_THE_SITE.test(path);
    const violations = [
      ...foreign.filter(request => !(stage.browser.name === 'chromium' && isBrowsersOwn(request))),
      ...own
        .filter(({ path, origin }) => !isPage(path) || /-extension:/.test(origin))
        .map(({ path }) => `asked ${path}`),
    ];
    return { tried: paths.length, violations, note: `${own.length} requests of the pages themselves` };
  },
};

function pathsOf(count: number): string[] {
  const seeds = hasShared() ? Array.from({ length: 5 }, (_, at) => `/seeds/00${at}`) : [];
  const fixtures = Array.from({ length: count }, (_, at) => `/read${at}/${FIXTURES[at % FIXTURES.length]}`);
  return [...fixtures.slice(0, count - seeds.length), ...seeds].slice(0, count);
}

async function readPage(stage: Stage, path: string, index: number): Promise<void> {
  const page = await stage.open(path);
  if (path.endsWith('harbor.html')) {
    const card = await openCard(page, 'claim', 'commit fewer crimes', 'Immigrants');
    await pressNamed(card, 'Write a note');
    await until('the field', () => card.evaluate(() => document.querySelector('textarea') !== null));
    await card.evaluate(at => {
      const field = document.querySelector('textarea')!;
      field.value = `A note on page ${at}, with a picture: ![x](http://picture.example/x.png) http://link.example`;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, index);
    await pressNamed(card, 'Save note');
    await until('the note', async () => (await card.evaluate(textOf)).includes('A note on page'));
  }
}

/** The pages of the extension, with all that they show. */
async function useInside(stage: Stage): Promise<void> {
  const panel = await stage.newPage();
  await panel.goto(stage.browser.extensionUrl('panel.html'));
  await showPart(panel, 'Library');
  await until('the search box', () => panel.evaluate(() => document.querySelector('input[type=search]') !== null));
  await panel.click('input[type=search]');
  await panel.type('sanctuary cities');
  await until('what was found', async () => /sanctuary/i.test(await panel.evaluate(textOf)));
  for (const name of ['options', 'sheet', 'popup', 'welcome']) {
    const page = await stage.newPage();
    await page.goto(stage.browser.extensionUrl(`${name}.html`));
    await until(name, () => page.evaluate(() => document.body?.querySelector('h1, h2, button') != null));
  }
  await stage.clear();
}
