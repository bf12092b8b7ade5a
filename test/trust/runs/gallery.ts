import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { untilIn } from '../../e2e/driver/wait-for';
import type { SitePage } from '../../e2e/site-pages';
import { type BrowserTrial, spread } from '../trial';
import { PAYLOADS } from './payloads';

const HERE = fileURLToPath(new URL('./gallery', import.meta.url));
const BUILT = fileURLToPath(new URL('../../../.output/payloads', import.meta.url));

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Payloads that are drawn in one go, so that a browser that hangs is noticed. */
const BATCH = 20;
const SHORT = 20;

interface World {
  showPayload?(text: string): Promise<{ found: string[]; places: number }>;
}

/** Every component in every state, on a page without any policy, with a payload in each text that it is given. */
export const components: BrowserTrial = {
  part: 'runs',
  name: 'runs no payload in any component in any state',
  where: 'browser',
  guards: ['links lead to web addresses only', 'Markdown is built anew from known elements'],
  async run(stage, size) {
    await build({
      ...{
        configFile: false,
        root: HERE,
        base: './',
        logLevel: 'error',
        plugins: [preact({ devToolsEnabled: false })],
      },
      build: { outDir: BUILT, emptyOutDir: true, target: 'es2023' },
    });
    const payloads = size === 'short' ? spread(PAYLOADS, SHORT) : PAYLOADS;
    const page = await stage.newPage();
    await page.goto(stage.site.url('/payloads/index.html'));
    await untilIn(page, 'the gallery', () => typeof (globalThis as World).showPayload === 'function');
    const violations: string[] = [];
    let places = 0;
    for (let at = 0; at < payloads.length; at += BATCH) {
      const results = await page.evaluate(
        async batch => {
          const answers: { found: string[]; places: number }[] = [];
          for (const text of batch) {
            answers.push(await (globalThis as World).showPayload!(text));
          }
          return answers;
        },
        payloads.slice(at, at + BATCH),
      );
      for (const [index, { found, places: more }] of results.entries()) {
        places += more;
        violations.push(...found.map(what => `${JSON.stringify(payloads[at + index])}: ${what}`));
      }
    }
    return { tried: payloads.length, violations, note: `drawn in ${places} places` };
  },
};

/** A file of the built page of payloads. */
export function builtFile(path: string): SitePage | undefined {
  const type = TYPES[extname(path)];
  const name = /^\/payloads\/([\w./-]+)$/.exec(path)?.[1];
  return type && name && !name.includes('..')
    ? { body: readFileSync(join(BUILT, name)), type: `${type}; charset=utf-8` }
    : undefined;
}
