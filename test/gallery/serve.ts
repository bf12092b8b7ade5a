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

const HEIGHT = 900;

/** What is pictured: both schemes, the narrowest place, and a language that is read from right to left. */
const LOOKS = [
  { language: 'en', width: 1280, colorScheme: 'light' },
  { language: 'en', width: 1280, colorScheme: 'dark' },
  { language: 'en', width: 340, colorScheme: 'light' },
  { language: 'ar', width: 1280, colorScheme: 'light' },
] as const;

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
  for (const { language, width, colorScheme } of LOOKS) {
    await page.emulate({ width, height: HEIGHT, colorScheme });
    await page.goto(site.url(`/index.html?lang=${language}`));
    const titles: string[] = JSON.parse(await page.evaluate(() => document.documentElement.dataset.chapters ?? '[]'));
    for (const title of titles) {
      await page.goto(site.url(`/index.html?lang=${language}&chapter=${encodeURIComponent(title)}`));
      const height = await untilIn(page, 'the chapter', () => document.querySelector('main')?.scrollHeight);
      await page.emulate({ width, height: Number(height), colorScheme });
      const file = `${title} ${language} ${width} ${colorScheme} ${name}`.toLowerCase().replaceAll(/[ ,]+/g, '-');
      writeFileSync(join(PICTURES, `${file}.png`), await page.screenshot());
      await page.emulate({ width, height: HEIGHT, colorScheme });
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
