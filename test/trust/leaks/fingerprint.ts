import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openCard } from '../../e2e/on-page';
import type { BrowserTrial } from '../trial';

const BUILD = fileURLToPath(new URL('../../../.output/chrome-mv3-demo', import.meta.url));

/** Addresses that are guessed. */
const GUESSES = { short: 40, full: 1000 };

/**
 * Guess at files of the extension while its card is open, with its public id and with made-up ones. In Firefox there is
 * nothing to guess with: each profile has an id of its own, of which `uuid` sees that it stays there.
 */
export const guessing: BrowserTrial = {
  part: 'leaks',
  name: 'cannot be found by guessed addresses of its files',
  where: 'browser',
  only: 'chromium',
  guards: ['the card has another address in each page'],
  async run(stage, size) {
    const page = await stage.open('/harbor.html');
    await openCard(page, 'claim', 'commit fewer crimes', 'Immigrants');
    const addresses = guesses(new URL('/', stage.browser.extensionUrl('card.html')).href).slice(0, GUESSES[size]);
    const violations = await page.evaluate(tryAll, addresses);
    return { tried: addresses.length, violations: violations.map(address => `the page found ${address}`) };
  },
};

/** Firefox serves what is web-accessible to whoever knows the address, which is another in each profile. */
export const uuid: BrowserTrial = {
  part: 'leaks',
  name: 'never shows its address to a page',
  where: 'browser',
  only: 'firefox',
  guards: ['our element is none that a page can define'],
  async run(stage) {
    const address = new URL(stage.browser.extensionUrl('')).hostname;
    const page = await stage.open('/hostile/host-element');
    await openCard(page, 'claim', 'commit fewer crimes', 'Immigrants');
    const seen = await page.evaluate(() => {
      const spy = (globalThis as unknown as { glossatorSpy: { look(secrets: string[]): string[] } }).glossatorSpy;
      return spy.look(['moz-extension:']);
    });
    return { tried: 1, violations: seen.map(how => `the page read ${address} by ${how}`) };
  },
};

/** Every file of the build under its own id, then under ids that others might have guessed. */
function guesses(own: string): string[] {
  const files = readdirSync(BUILD, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile())
    .map(file => `${file.parentPath}/${file.name}`.slice(BUILD.length + 1));
  const written = ['card.html#', 'card.html?x=1', '%63ard.html', 'card%2ehtml', '/card.html', './card.html/'];
  const usual = ['icon.png', 'popup.js', 'content.js'];
  const names = ['card.html', ...written, ...usual, ...files];
  const ids = Array.from(
    { length: 40 },
    (_, at) => 'abcdefghijklmnop'.repeat(2).slice(0, 31) + 'abcdefghijklmnop'[at % 16],
  );
  const others = [...new Set(ids)].map(id => `chrome-extension://${id}/`);
  return [own, ...others].flatMap(origin => names.map(name => `${origin}${name}`));
}

/** Runs in the page: ask for each address in every way that answers. A frame or `embed` says the same of any address. */
async function tryAll(addresses: string[]): Promise<string[]> {
  const found: string[] = [];
  const loads = async (name: string, what: object) => {
    const element = Object.assign(document.createElement(name), what);
    const answer = new Promise<boolean>(resolve => {
      element.addEventListener('load', () => resolve(true));
      element.addEventListener('error', () => resolve(false));
      setTimeout(() => resolve(false), 3_000);
    });
    document.body.append(element);
    const isLoaded = await answer;
    element.remove();
    return isLoaded;
  };
  const ways: ((address: string) => Promise<boolean>)[] = [
    address =>
      fetch(address)
        .then(() => true)
        .catch(() => false),
    address =>
      fetch(address, { mode: 'no-cors' })
        .then(() => true)
        .catch(() => false),
    src => loads('img', { src }),
    src => loads('script', { src }),
    href => loads('link', { rel: 'stylesheet', href }),
    href => loads('link', { rel: 'preload', as: 'fetch', href }),
    href => loads('link', { rel: 'prefetch', href }),
    data => loads('object', { data }),
  ];
  for (const address of addresses) {
    const answers = await Promise.all(ways.map(way => way(address)));
    if (answers.includes(true)) {
      found.push(`${address} (${answers})`);
    }
  }
  return found;
}
