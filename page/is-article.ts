/**
 * Tell articles from front pages, lists of stories and everything else, so
 * that nothing is done on pages where there is nothing to read.
 */
import { isProbablyReaderable } from '@mozilla/readability';
import type { Block } from './block-reader';
import { isProse } from './guess-main-text';
import { openRoots } from './open-roots';
import { isSilent } from './walk-page';

/** Text of all paragraphs together, in characters, from which a page is an article. */
const MIN_TEXT = 500;

/** The same at an address that is mostly a front page's, unless the page says that it is an article. */
const MIN_TEXT_IN_FRONT = 1500;

/** Paragraphs for each headline that leads elsewhere: below it the page is a list of teasers. */
const MIN_PROSE_PER_TEASER = 1.5;

/** Teasers that an article may show whatever its length. */
const FREE_TEASERS = 3;

/** Paths of front pages. */
const FRONT_PAGE = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+)?$/i;

/** Whether it is worth looking for an article: quick, and wrong only in being too hopeful. */
export function mayBeArticle(document: Document): boolean {
  return isReaderable(document) || openRoots(document).some(isReaderable);
}

/** It only asks its argument for elements, which a shadow root gives like a document. */
function isReaderable(root: Document | ShadowRoot): boolean {
  return isProbablyReaderable(root as Document, {
    minContentLength: 60,
    minScore: 12,
    visibilityChecker: node => !isSilent(node as Element),
  });
}

/** Whether the chosen blocks are an article. */
export function isArticle(
  chosen: readonly Block[],
  all: readonly Block[],
  page: { path: string; saysArticle: boolean },
) {
  const prose = chosen.filter(isProse);
  const length = prose.reduce((sum, block) => sum + block.text.length, 0);
  const isInFront = FRONT_PAGE.test(page.path) && !page.saysArticle;
  if (length < (isInFront ? MIN_TEXT_IN_FRONT : MIN_TEXT)) {
    return false;
  }
  return prose.length >= MIN_PROSE_PER_TEASER * (countTeasers(chosen, all) - FREE_TEASERS);
}

/** Count the linked headlines between the first chosen block and the last. */
function countTeasers(chosen: readonly Block[], all: readonly Block[]): number {
  const first = all.indexOf(chosen[0]!);
  const last = all.indexOf(chosen.at(-1)!);
  const between = all.slice(first, last + 1);
  return between.filter(({ element, linked, text }) => linked > text.length / 2 && element.closest('h1,h2,h3,h4'))
    .length;
}
