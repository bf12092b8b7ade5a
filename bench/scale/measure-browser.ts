/**
 * From navigation to the highlight that comes from the publication, in real browsers: the demo build, subscribed to what
 * HAProxy serves over HTTPS.
 *
 * Each page is of the made world, with one sentence more that the bundled pack has: its highlight is the ordinary pass.
 * The page itself notes when it sees a highlight, by its own clock, which begins with the navigation.
 */
import { type BrowserName, findBrowser } from '../../cli/browsers.mjs';
import { type Article, BLOCK_SEPARATOR } from '../../core/article';
import { MANIFEST_FILE } from '../../core/shards/publication';
import type { Page } from '../../test/e2e/driver/browser';
import { callExpression } from '../../test/e2e/driver/call-expression';
import { until, untilIn } from '../../test/e2e/driver/wait-for';
import { addAddress, openOptions, untilSaid } from '../../test/e2e/in-options';
import type { SitePage } from '../../test/e2e/site-pages';
import { makeDemoBuild } from '../browser/extension-copy';
import { type BenchStage, onStage } from '../browser/on-stage';
import { bundledPassages } from '../bundled-passages';
import { quantile } from './measure-reading';
import { part, say } from './part';

const PATH = /^\/made\/(\d+)$/;

/** Half of the pages wait no longer than `p50`, and none longer than `most`: milliseconds. */
export interface Spread {
  p50: number;
  most: number;
}

/** All but `first` is of pages whose lists are at hand. */
export interface BrowserFigures {
  pages: number;
  /** From navigation to the highlight of the ordinary pass, */
  ordinary: Spread;
  /** and to the one that comes from the publication, after a delay at random, which is shorter in the demo build. */
  late: Spread;
  /** What lies between the two, */
  afterOrdinary: Spread;
  /** and what of it comes after the request, and so after the delay. */
  sinceAsked: Spread;
  /** From navigation to the highlight from the publication where its shards are kept: without network and delay. */
  kept: Spread;
  /** The same of the first page, for which lists are fetched too. */
  first: number;
}

/** What a page has seen of its highlights, in milliseconds since navigation. */
interface Seen {
  ordinary?: number;
  published?: number;
}

type WithSeen = { glossatorSeen: Seen };

/**
 * Measure in each browser that is there; the publication at `port` has something on all of `pages`, of which the first
 * fetches the lists too.
 */
export async function measureBrowsers(
  port: number,
  pages: readonly Article[],
): Promise<Partial<Record<BrowserName, BrowserFigures>>> {
  const figures: Partial<Record<BrowserName, BrowserFigures>> = {};
  for (const name of ['chromium', 'firefox'] as const) {
    const { problem } = findBrowser(name);
    if (problem !== undefined) {
      say(`skipped in ${name}: ${problem}`);
    } else {
      makeDemoBuild(name);
      figures[name] = await part(`read pages in ${name}`, () => measureBrowser(name, port, pages));
    }
  }
  return figures;
}

async function measureBrowser(name: BrowserName, port: number, articles: readonly Article[]): Promise<BrowserFigures> {
  const [known] = bundledPassages();
  const pages = (path: string): SitePage | undefined => {
    const article = articles[Number(PATH.exec(path)?.[1] ?? Number.NaN)];
    return article && { body: pageOf(article, known!) };
  };
  const fresh: Visit[] = [];
  const kept: Visit[] = [];
  await onStage(name, { pages }, async stage => {
    await subscribe(stage, port);
    for (const at of articles.keys()) {
      fresh.push(await visit(stage, `/made/${at}`));
      kept.push(await visit(stage, `/made/${at}`));
    }
  });
  const [first, ...others] = fresh.filter(hasAsked);
  return {
    pages: others.length,
    ordinary: spread(others.map(({ ordinary }) => ordinary)),
    late: spread(others.map(({ published }) => published)),
    afterOrdinary: spread(others.map(({ published, ordinary }) => published - ordinary)),
    sinceAsked: spread(others.map(({ published, asked }) => published - asked)),
    kept: spread(kept.map(({ published }) => published)),
    first: first!.published,
  };
}

/** Whether shards were fetched for a page: another one on the same subject may have had them before. */
function hasAsked(visit: Visit): visit is Required<Visit> {
  return visit.asked !== undefined;
}

function spread(values: readonly number[]): Spread {
  return { p50: quantile(values, 0.5), most: Math.max(...values) };
}

function pageOf({ headline, text }: Article, known: string): string {
  const [, ...passages] = text.split(BLOCK_SEPARATOR).map(escapeText);
  const paragraphs = passages.map(passage => `<p>${passage}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeText(headline ?? '')}</title>
<script>${callExpression(watchHighlights)}</script></head>
<body><main><article><h1>${escapeText(headline ?? '')}</h1>
${paragraphs}
<p id="known">${escapeText(known)}</p>
</article></main></body></html>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Runs in the page: note when the first highlight is there that is of the one known sentence, and the first that is not. */
function watchHighlights(): void {
  const seen: Seen = {};
  (globalThis as unknown as WithSeen).glossatorSeen = seen;
  function look(): void {
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight as unknown as Iterable<Range>) {
        const isOrdinary = range.startContainer.parentElement?.closest('#known');
        seen[isOrdinary ? 'ordinary' : 'published'] ??= performance.now();
      }
    }
    if (seen.published === undefined) {
      requestAnimationFrame(look);
    }
  }
  requestAnimationFrame(look);
}

/** Add the publication and turn it on, as a reader does. */
async function subscribe(stage: BenchStage, port: number): Promise<void> {
  const { packs: host } = stage.site;
  host.standBack(port);
  if (stage.browser.name === 'firefox') {
    // It asks whether something of what is read may be told, also where access to all sites is granted.
    await stage.browser.consent('');
  }
  const options = await openOptions(stage);
  await addAddress(options, '.publication-add', host.url(`/${MANIFEST_FILE}`));
  await untilSaid(options, 'was added and is off');
  await options.click('.publication .switch input');
  await untilIn(options, 'it to be on', () => document.querySelector('.publication .switch :checked'));
  await untilSaid(options, 'Saved');
  await stage.clear();
}

/** Milliseconds since navigation. */
interface Visit {
  ordinary: number;
  published: number;
  /** When shards were asked for, where they were not kept. */
  asked?: number;
}

async function visit(stage: BenchStage, path: string): Promise<Visit> {
  const page = await stage.newPage();
  await page.goto(stage.site.url(path));
  const seen = await until(`a highlight from the publication on ${path}`, async () => {
    const { ordinary, published, start } = await page.evaluate(() => ({
      ...(globalThis as unknown as WithSeen).glossatorSeen,
      start: performance.timeOrigin,
    }));
    return ordinary !== undefined && published !== undefined ? { ordinary, published, start } : undefined;
  });
  const asked = await firstAsked(stage.desk, seen.start);
  await stage.clear();
  return { ...seen, asked: asked === null ? undefined : asked - seen.start };
}

/** When a shard was asked for first since `start`, as the extension wrote it down; `null` where none was. */
function firstAsked(desk: Page, start: number): Promise<number | null> {
  return desk.evaluate(async since => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('glossator');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = await new Promise<{ at: string; why: string }[]>((resolve, reject) => {
      const asking = db.transaction('requests').objectStore('requests').getAll();
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });
    db.close();
    const times = rows.filter(({ why }) => why === 'read-shard').map(({ at }) => Date.parse(at));
    const later = times.filter(time => time >= since);
    return later.length > 0 ? Math.min(...later) : null;
  }, start);
}
