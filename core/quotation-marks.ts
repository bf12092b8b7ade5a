/**
 * Find what stands in quotation marks.
 *
 * Curly and straight double marks, guillemets and low-high marks. A quotation that
 * runs over paragraphs opens each of them and closes only the last, so an opening
 * mark without a closing one reaches to the end of its block.
 */
import { blocksOf, type Span } from './article';

const OPENING = '“«„';
const CLOSING = '”»';
const STRAIGHT = '"';

/** Spans of quoted words in `text`, without their marks. */
export function quotationsOf(text: string): Span[] {
  return blocksOf(text).flatMap(block => quotationsIn(text, block));
}

function quotationsIn(text: string, block: Span): Span[] {
  const quotations: Span[] = [];
  let open = -1;
  for (let i = block.start; i < block.end; i++) {
    const character = text[i];
    if (OPENING.includes(character) || (character === STRAIGHT && open < 0)) {
      open = i + 1;
    } else if (open >= 0 && (CLOSING.includes(character) || character === STRAIGHT)) {
      pushTrimmed(quotations, text, open, i);
      open = -1;
    }
  }
  if (open >= 0) {
    pushTrimmed(quotations, text, open, block.end);
  }
  return quotations;
}

function pushTrimmed(quotations: Span[], text: string, start: number, end: number): void {
  const quotation = text.slice(start, end);
  const trimmed = quotation.trim();
  if (trimmed.length > 0) {
    const from = start + quotation.indexOf(trimmed);
    quotations.push({ start: from, end: from + trimmed.length });
  }
}
