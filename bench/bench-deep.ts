/**
 * What the deep check takes: a sentence, the files, and in each browser the time to the last find on the benchmark's news
 * pages. A page is asked for as the content script does, in its slices, from a tab that is no article.
 */
import { type BrowserName, findBrowser } from '../cli/browsers.mjs';
import { compileCorpus } from '../cli/compile-corpus';
import { openPage } from '../cli/open-page';
import { openPackedEncoder, packedSizes } from '../cli/pack-encoder';
import type { Article } from '../core/article';
import type { DeepState } from '../core/deep-service';
import type { Depth } from '../core/match-deep';
import { extractArticle } from '../page/extract-article';
import type { Json } from '../test/e2e/driver/browser';
import { until } from '../test/e2e/driver/wait-for';
import { benchPages, findPage } from '../test/e2e/site-pages';
import { deepState } from './browser/deep-state';
import { type BenchStage, callFrom, onStage } from './browser/on-stage';
import { timeWarm } from './timing';

const BROWSERS: BrowserName[] = ['chromium', 'firefox'];
const DEPTHS: Depth[] = ['gated', 'all'];
/** As in `page/matches.ts`. */
const SLICE = 4_000;
const REST = 50;
/** A page of the test site on which nothing is read. */
const DESK = '/index.html';
const PATIENCE = 120_000;

export async function benchDeep(): Promise<void> {
  const { encode } = await openPackedEncoder();
  const sentences = compileCorpus().claims.flatMap(({ claimReviewed, variants }) => [claimReviewed, ...variants]);
  const { p50, p95 } = timeWarm(sentences, encode, 200);
  print('encode a sentence in Node', `${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)}`);
  const { model, kernel } = packedSizes();
  print('weights and kernel', `${model} and ${kernel} bytes`);
  const articles = await articlesOfPages();
  for (const name of BROWSERS) {
    const { problem } = findBrowser(name);
    if (problem !== undefined) {
      print(name, `skipped: ${problem}`);
    } else {
      await onStage(name, {}, stage => benchPagesIn(name, stage, articles));
    }
  }
}

async function benchPagesIn(name: string, stage: BenchStage, articles: readonly Article[]): Promise<void> {
  const page = await stage.newPage();
  await page.goto(stage.site.url(DESK));
  for (const deep of DEPTHS) {
    await stage.set({ deep });
    const state = await until('the claims to be ready', () => readyState(stage), PATIENCE);
    const times: number[] = [];
    for (const article of articles) {
      times.push(await timeArticle(stage, article));
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.ceil(share * times.length) - 1].toFixed(0);
    print(`${name}, ${deep}: last find`, `${at(0.5)} ms, p95 ${at(0.95)}, of ${times.length} pages`);
    print(
      `${name}, ${deep}: memory`,
      `${(state.bytes / 1e6).toFixed(1)} MB, ${state.milliseconds.toFixed(1)} ms a sentence`,
    );
  }
}

async function timeArticle({ desk, site }: BenchStage, article: Article): Promise<number> {
  const begun = performance.now();
  let last = begun;
  for (let start = 0; start < article.text.length; ) {
    const stop = article.text.indexOf('\n\n', start + Math.max(SLICE, article.text.length / 20));
    const end = stop < 0 ? article.text.length : stop;
    const span = { start, end };
    await callFrom(desk, site.url(DESK), 'findDeep', [article as unknown as Json, [span]]);
    last = performance.now();
    await new Promise(resolve => setTimeout(resolve, REST));
    start = end + 1;
  }
  return last - begun;
}

async function readyState(stage: BenchStage): Promise<DeepState | undefined> {
  const state = await deepState(stage);
  return state && state.done === state.total ? state : undefined;
}

async function articlesOfPages(): Promise<Article[]> {
  const articles: Article[] = [];
  for (const name of benchPages()) {
    const { window } = openPage(String(findPage(`/bench/${name}`)?.body), 'http://news.example/');
    const extraction = await extractArticle(window.document, { isAsked: true });
    window.close();
    if (extraction) {
      const { headline, text } = extraction.article;
      articles.push({ source: 'http://news.example/', headline, text });
    }
  }
  return articles;
}

function print(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(36)}${value}\n`);
}
