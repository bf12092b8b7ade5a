/** Pages to draw selections from: saved news pages as they were served, the seed articles, and articles as text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from '../../cli/open-page';
import { blocksOf } from '../../core/article';
import { benchPath, readBench, readRows, seedsPath } from '../shared';

/** A page in its paragraphs. */
export type Paragraphs = string[];

/** Articles of the background that are read; more only take longer. */
const BACKGROUND = 400;

/** What begins a paragraph of its own. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, div, section, article, header, footer, nav, figcaption, dd, dt';

const UNREAD = 'script, style, noscript, template, iframe';

/** Fewer words are no page to lose a sentence on. */
const MIN_WORDS = 80;

/** Read the pages of each sort; a sort whose data is absent is empty. */
export function readPages(): Paragraphs[][] {
  return [savedPages(), seeds(), sameStory(), background()].map(pages => pages.filter(isLong));
}

function savedPages(): Paragraphs[] {
  if (!existsSync(benchPath('pages'))) {
    return [];
  }
  const files = readdirSync(benchPath('pages')).filter(file => file.endsWith('.html.gz'));
  return files.map(file => paragraphsOfPage(readBench(`pages/${file}`)));
}

/** The readable text of a page, the furniture around its article too: notes are found again on the whole of it. */
function paragraphsOfPage(html: string): Paragraphs {
  const { window } = openPage(html, 'https://page.invalid/');
  const { body } = window.document;
  for (const element of body.querySelectorAll(UNREAD)) {
    element.remove();
  }
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before('\n');
    block.append('\n');
  }
  const paragraphs = tidy(body.textContent.split('\n\n'));
  window.close();
  return paragraphs;
}

function seeds(): Paragraphs[] {
  if (!existsSync(seedsPath())) {
    return [];
  }
  const files = readdirSync(seedsPath()).filter(file => file.endsWith('.txt'));
  return files.sort().map(file => tidy(readFileSync(join(seedsPath(), file), 'utf8').split(/\n\s*\n/)));
}

function sameStory(): Paragraphs[] {
  const file = 'same-story/articles.jsonl.gz';
  return existsSync(benchPath(file)) ? readRows<{ paragraphs: string[] }>(file).map(row => tidy(row.paragraphs)) : [];
}

function background(): Paragraphs[] {
  const file = 'background/articles.jsonl.gz';
  const texts = existsSync(benchPath(file)) ? readRows<{ text: string }>(file).slice(0, BACKGROUND) : [];
  return texts.map(({ text }) => tidy(blocksOf(text).map(({ start, end }) => text.slice(start, end))));
}

function tidy(paragraphs: readonly string[]): Paragraphs {
  return paragraphs.map(text => text.replace(/\s+/g, ' ').trim()).filter(text => text !== '');
}

function isLong(paragraphs: Paragraphs): boolean {
  return paragraphs.join(' ').split(' ').length >= MIN_WORDS;
}
