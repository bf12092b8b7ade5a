/**
 * Choose the blocks of the article, given the text that Readability kept.
 *
 * 1. A block is in when most of it was kept.
 * 2. Out go parts that are furniture by name, element, links or set phrase.
 *    A part is only furniture while it is a small piece of what was kept: the
 *    same names stand on `body` and on whole articles.
 * 3. Out go headings that introduce nothing any more.
 * 4. In come quotations that were dropped from among paragraphs (embedded
 *    posts, mostly).
 */
import type { Block } from './block-reader';
import { isFurnitureElement, isHeading, isLinkList, isNamedFurniture, isSetPhrase } from './furniture';
import { parentOf } from './open-roots';
import { mapInSlices, type Pacer } from './pacer';

/** Largest share of the kept text that a piece of furniture can hold. */
const MAX_SHARE = 0.2;

/** A part this long is something to read, unless a caption. */
const MAX_FURNITURE = 1200;

/** Readers' comments quote too. */
const COMMENTS = '[class*="comment"], [id*="comment"]';

type Verdict = 'out' | 'kept' | 'furniture' | 'links';

/** Give the blocks that make the article, in order. */
export async function tidyBlocks(blocks: readonly Block[], kept: ReadonlySet<Text>, pacer: Pacer): Promise<Block[]> {
  const isKept = new Set(blocks.filter(block => keptLength(block, kept) > block.text.length / 2));
  const weights = await weigh([...isKept], pacer);
  const verdicts = await mapInSlices(blocks, pacer, block => (isKept.has(block) ? judge(block, weights) : 'out'));
  dropEmptyHeadings(blocks, verdicts);
  restoreQuotations(blocks, verdicts, weights);
  return blocks.filter((_, index) => verdicts[index] === 'kept');
}

function keptLength(block: Block, kept: ReadonlySet<Text>): number {
  let length = 0;
  for (const run of block.runs) {
    length += kept.has(run.node) ? run.length : 0;
  }
  return length;
}

interface Weights {
  total: number;
  of: Map<Element, number>;
}

/** Count the kept text under each element. */
async function weigh(blocks: readonly Block[], pacer: Pacer): Promise<Weights> {
  const weights: Weights = { total: 0, of: new Map() };
  await mapInSlices(blocks, pacer, ({ element, text }) => {
    weights.total += text.length;
    for (let around: Element | null = element; around; around = parentOf(around)) {
      weights.of.set(around, (weights.of.get(around) ?? 0) + text.length);
    }
  });
  return weights;
}

function judge(block: Block, weights: Weights): Verdict {
  if (isSetPhrase(block.text)) {
    return isHeading(block) ? 'links' : 'furniture';
  }
  if (isLinkList(block)) {
    return 'links';
  }
  return isInFurniture(block.element, weights) ? 'furniture' : 'kept';
}

function isInFurniture(from: Element, weights: Weights): boolean {
  for (let element: Element | null = from; element; element = parentOf(element)) {
    const weight = weights.of.get(element) ?? 0;
    if (weight > MAX_SHARE * weights.total) {
      return false;
    }
    if (/^(?:BLOCKQUOTE|TABLE)$/.test(element.tagName)) {
      return false;
    }
    if (isFurnitureElement(element) || (weight <= MAX_FURNITURE && isNamedFurniture(element))) {
      return true;
    }
  }
  return false;
}

/** Drop headings after which, up to the next heading, all was dropped. */
function dropEmptyHeadings(blocks: readonly Block[], verdicts: Verdict[]): void {
  let introduces: 'nothing' | 'text' | 'dropped' = 'nothing';
  for (let index = blocks.length - 1; index >= 0; index--) {
    const verdict = verdicts[index];
    if (verdict === 'links') {
      introduces = 'dropped';
    } else if (verdict === 'kept') {
      if (isHeading(blocks[index]!) && introduces !== 'text') {
        verdicts[index] = 'furniture';
      } else {
        introduces = 'text';
      }
    }
  }
}

/** Take in dropped quotations that stand among kept paragraphs. */
function restoreQuotations(blocks: readonly Block[], verdicts: Verdict[], weights: Weights): void {
  for (const [index, block] of blocks.entries()) {
    const parent = verdicts[index] === 'out' ? block.element.closest('blockquote')?.parentElement : undefined;
    if (parent && !isSetPhrase(block.text) && !parent.closest(COMMENTS) && isAmongKept(parent, weights)) {
      verdicts[index] = 'kept';
    }
  }
}

/** Whether `element` or its parent holds most of the kept text. */
function isAmongKept(element: Element, weights: Weights): boolean {
  return [element, element.parentElement].some(around => around && (weights.of.get(around) ?? 0) > weights.total / 2);
}
