/**
 * Find the headline as the page prints it.
 *
 * Metadata name it, often with other words than the page; the heading that
 * shares most with it is the one readers see, and has a place on the page.
 */
import type { Block } from './block-reader';
import type { Part } from './text-map';

/** Share of words that a heading and the page's title must have in common. */
const MIN_SIMILARITY = 0.5;

/** Second-level headings open sections too: they must be the title. */
const MIN_SIMILARITY_H2 = 0.8;

/** Give the printed headline, or else the first of `titles`, which has no place on the page. */
export function findHeadline(blocks: readonly Block[], titles: readonly string[]): Part {
  let best: { block: Block; similarity: number } | undefined;
  for (const block of blocks) {
    const heading = block.element.closest('h1, h2');
    if (!heading) {
      continue;
    }
    const similarity = Math.max(0, ...titles.map(title => similarityOf(title, block.text)));
    const floor = heading.tagName === 'H1' ? MIN_SIMILARITY : MIN_SIMILARITY_H2;
    if (similarity >= floor && similarity > (best?.similarity ?? 0)) {
      best = { block, similarity };
    }
  }
  const headings = blocks.filter(block => block.element.closest('h1'));
  const only = titles.length === 0 && headings.length === 1 ? headings[0] : undefined;
  return best?.block ?? only ?? { text: titles[0] ?? '', runs: [] };
}

/** Dice's coefficient of the words of `one` and `other`. */
function similarityOf(one: string, other: string): number {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const shared = [...a].filter(word => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
