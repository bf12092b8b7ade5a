/**
 * `npm run gallery`: show every component in every state, in a browser window that
 * follows changes of the sources. `npm run gallery -- --pictures` takes pictures
 * of it instead, in both browsers, light and dark, into test-results/gallery.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, createServer, type InlineConfig } from 'vite';
import { findBrowser } from '../../cli/browsers.mjs';
import { launchChromium } from '../e2e/driver/chromium';
import { launchFirefox } from '../e2e/driver/firefox';
import { untilIn } from '../e2e/driver/wait-for';
import type { SitePage } from '../e2e/site-pages';
import { serveSite } from '../e2e/site-server';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, '.output/gallery');
const PICTURES = join(ROOT, 'test-results/gallery');

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const CONFIG: InlineConfig = {
  configFile: false,
  root: HERE,
  plugins: [preact({ devToolsEnabled: false })],
  build: { outDir: BUILT, emptyOutDir: true, target: 'es2023' },
};

/** Wide and narrow; the gallery is as high as it is. */
const WIDTHS = { wide: 1280, narrow: 340 };
const HEIGHT = 900;

const LANGUAGES = ['en'];

if (process.argv.includes('--pictures')) {
  await build({ ...CONFIG, logLevel: 'warn' });
  for (const name of ['chromium', 'firefox'] as const) {
    await picture(name);
  }
} else {
  const server = await createServer({ ...CONFIG, server: { open: true } });
  await server.listen();
  server.printUrls();
}

async function picture(name: 'chromium' | 'firefox'): Promise<void> {
  const found = findBrowser(name);
  if (found.problem !== undefined) {
    process.stdout.write(`${found.problem}\n`);
    return;
  }
  mkdirSync(PICTURES, { recursive: true });
  const site = await serveSite(builtFile);
  const extension = join(ROOT, `.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-production`);
  const options = {
    executable: found.path,
    isBranded: found.isBranded,
    extension,
    proxyPort: site.port,
    isVisible: false,
  };
  const browser = await (name === 'chromium' ? launchChromium(options) : launchFirefox(options));
  const page = await browser.newPage();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const language of LANGUAGES) {
      for (const [width, pixels] of Object.entries(WIDTHS)) {
        await page.emulate({ width: pixels, height: HEIGHT, colorScheme });
        await page.goto(site.url(`/index.html?lang=${language}`));
        const height = await untilIn(page, 'the gallery', () => document.querySelector('main')?.scrollHeight);
        await page.emulate({ width: pixels, height: Number(height), colorScheme });
        writeFileSync(join(PICTURES, `${language}-${width}-${colorScheme}-${name}.png`), await page.screenshot());
      }
    }
  }
  await browser.close();
  await site.close();
}

function builtFile(path: string): SitePage | undefined {
  const type = TYPES[extname(path)];
  return type && !path.includes('..')
    ? { body: readFileSync(join(BUILT, path)), type: `${type}; charset=utf-8` }
    : undefined;
}
