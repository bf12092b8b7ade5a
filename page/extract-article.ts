/**
 * Extract the article of a page, each character knowing its place.
 *
 *     walk      the live page once: its blocks, and a copy beside them
 *     find      the main text: by Readability on the copy, or by a guess
 *     tidy      the blocks: furniture out, quotations in
 *     map       headline and blocks to one text
 *
 * Nothing on the page is changed. The walk rests between slices; Readability
 * works in one go and is only given what it does within one.
 */
import type { Article } from '../core/article';
import { type Block, createBlockReader } from './block-reader';
import { findHeadline } from './find-headline';
import { guessMainText } from './guess-main-text';
import { isArticle, mayBeArticle } from './is-article';
import { findMainText, isWithinReach } from './main-text';
import { createPacer, type Pause, yieldToPage } from './pacer';
import { createCopier } from './page-copier';
import { type Metadata, readMetadata } from './read-metadata';
import { createTextMap, type TextMap } from './text-map';
import { tidyBlocks } from './tidy-blocks';
import { walkPage } from './walk-page';

/** Longest text, in characters, that is matched: some 50,000 words. What stands after it is left out. */
const MAX_TEXT = 300_000;

export interface Extraction {
  article: Article;
  textMap: TextMap;
}

export interface ExtractOptions {
  /** Lets the page's tasks run between slices. */
  pause?: Pause;
  /** The reader asked for this page: take what text there is, article or not. */
  isAsked?: boolean;
}

/** Give the article of `document`, or `undefined` where it does not read as one. */
export async function extractArticle(
  document: Document,
  options: ExtractOptions = {},
): Promise<Extraction | undefined> {
  const { pause = yieldToPage, isAsked = false } = options;
  if (!document.body || !(isAsked || mayBeArticle(document))) {
    return undefined;
  }
  const pacer = createPacer(pause);
  const reader = createBlockReader(document.body);
  const copier = createCopier(document);
  if (!(await walkPage(document.body, [copier, reader], pacer))) {
    return undefined;
  }
  reader.end();
  await pacer.rest();
  const kept = isWithinReach(copier.copy) ? findMainText(copier.copy) : guessMainText(reader.blocks);
  await pacer.rest();
  const metadata = readMetadata(document);
  await pacer.rest();
  const chosen = await tidyBlocks(reader.blocks, kept, pacer);
  await pacer.rest();
  const page = { path: new URL(document.URL).pathname, saysArticle: metadata.saysArticle };
  if (isAsked ? chosen.length === 0 : !isArticle(chosen, reader.blocks, page)) {
    return undefined;
  }
  const headline = findHeadline(reader.blocks, metadata.titles);
  const body = upTo(
    MAX_TEXT,
    chosen.filter(block => block.text !== headline.text),
  );
  const textMap = createTextMap(document, headline.text ? [headline, ...body] : body);
  return { article: describeArticle(document, metadata, headline.text, textMap.text), textMap };
}

function upTo(length: number, blocks: readonly Block[]): Block[] {
  let left = length;
  return blocks.filter(block => {
    left -= block.text.length;
    return left > 0;
  });
}

function describeArticle(document: Document, metadata: Metadata, headline: string, text: string): Article {
  const { byline, datePublished, outlet, language } = metadata;
  return {
    source: document.URL.replace(/#.*$/s, ''),
    headline,
    ...(byline && { byline }),
    ...(datePublished && { datePublished }),
    ...(outlet && { outlet }),
    ...(language && { language }),
    text,
  };
}
