/**
 * The engine alone, in the browser: bundled as the background has it and run in a page,
 * since a browser does not tell how long its background computes.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BrowserName } from '../../cli/browsers.mjs';
import { compileCorpus } from '../../cli/compile-corpus';
import type { Json } from '../../test/e2e/driver/browser';
import type { EngineTimes } from './engine-in-page';
import { largePack } from './large-pack';
import { onStage } from './on-stage';
import type { Row } from './rows';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Enough to draw an article that quotes. */
const PASSAGES = 1000;

/** Measure matching an article and one paragraph of it with the bundled pack. */
export async function benchEngineInBrowser(name: BrowserName, print: (row: Row) => void): Promise<void> {
  const { article } = largePack(PASSAGES);
  const script = await bundle();
  await onStage(name, {}, async ({ newPage, site }) => {
    const page = await newPage();
    await page.goto(site.url('/index.html'));
    await page.inject(script);
    const times = (await page.evaluate(
      (pack, text) => {
        const { glossatorEngine } = globalThis as unknown as {
          glossatorEngine: { timeEngine(pack: unknown, article: unknown): EngineTimes };
        };
        return glossatorEngine.timeEngine(pack, text) as unknown as Json;
      },
      compileCorpus() as unknown as Json,
      { ...article },
    )) as unknown as EngineTimes;
    print({ what: 'engine: one changed paragraph', values: times.paragraph, goal: { p50: 1 } });
    print({ what: 'engine: an article of 1,000 words, all kinds', values: times.article, goal: {} });
  });
}

async function bundle(): Promise<string> {
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('engine-in-page.ts', import.meta.url)),
        name: 'glossatorEngine',
        formats: ['iife'],
      },
    },
  });
  const [{ output: files }] = [output].flat() as { output: { code: string }[] }[];
  return `${files[0].code}; globalThis.glossatorEngine = glossatorEngine`;
}
