/**
 * Pages as news sites served them, from `../shared/bench/pages` (or
 * `GLOSSATOR_SHARED`); skipped where that folder is absent.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../core/article';
import { extractArticle } from '../../../page/extract-article';
import { collapsed } from './page-of';

const FOLDER = join(process.env.GLOSSATOR_SHARED ?? '../shared', 'bench', 'pages');
const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER).filter(name => name.endsWith('.html.gz')) : ['no pages here'];

/** jsdom throws on some style sheets, and none is needed. */
function load(name: string): Document {
  const html = gunzipSync(readFileSync(join(FOLDER, name))).toString('utf8');
  const url = `https://news.example/${name}`;
  return new JSDOM(html.replace(/<style[\s\S]*?<\/style>/gi, ''), { url, virtualConsole: new VirtualConsole() }).window
    .document;
}

describe.skipIf(!existsSync(FOLDER))('extractArticle on pages as served', () => {
  it.each(NAMES)('%s: every block reads back from the page, which is unchanged', { timeout: 30_000 }, async name => {
    const document = load(name);
    const before = document.documentElement.outerHTML;
    const extraction = await extractArticle(document, { isAsked: true });
    const { text, headline } = extraction!.article;
    const blocks = blocksOf(text);
    expect(blocks.length).toBeGreaterThan(3);
    for (const block of blocks) {
      const range = extraction!.textMap.rangeOf(block);
      if (range || block.start >= headline.length) {
        expect(collapsed(String(range))).toBe(collapsed(text.slice(block.start, block.end)));
      }
    }
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
