/**
 * Guess a page's main text from its paragraphs alone.
 *
 * For pages too large to give to Readability in one go. As there, each
 * paragraph of prose speaks for its parent, half for its grandparent, less for
 * those further up; the best supported element is the article.
 */
import type { Block } from './block-reader';
import { isLinkList } from './furniture';
import { parentOf } from './open-roots';

/** Shortest block, in characters, that counts as prose. */
const MIN_PROSE = 80;

/** Ancestors that a paragraph speaks for. */
const MAX_LEVELS = 4;

/** Whether `block` reads as a paragraph. */
export function isProse(block: Block): boolean {
  return block.text.length >= MIN_PROSE && block.linked < block.text.length / 2;
}

/** Give the text nodes of the element that holds most prose. */
export function guessMainText(blocks: readonly Block[]): Set<Text> {
  const scores = new Map<Element, number>();
  for (const block of blocks.filter(isProse)) {
    const score = 1 + block.text.split(/[,،、，]/).length + Math.min(3, block.text.length / 100);
    let element = isParagraph(block.element) ? parentOf(block.element) : block.element;
    for (let level = 0; element && level < MAX_LEVELS; level++, element = parentOf(element)) {
      scores.set(element, (scores.get(element) ?? 0) + score / (level + 1));
    }
  }
  const [main] = [...scores].sort(([, a], [, b]) => b - a).at(0) ?? [];
  const inMain = blocks.filter(block => main?.contains(block.element) && !isLinkList(block));
  return new Set(inMain.flatMap(block => block.runs.map(run => run.node)));
}

function isParagraph(element: Element): boolean {
  return /^(?:P|PRE|LI|H[1-6])$/.test(element.tagName);
}
