/**
 * Compare two states of an article by its blocks, so that only what is new is
 * matched again and what stands elsewhere now is shifted there.
 */
import type { AlignedWord, ContextAnnotation } from '../core/annotation';
import { positionOf } from '../core/annotation';
import { blocksOf, type Span } from '../core/article';

export interface BlockChanges {
  /** Stretches of the new text that were not in the old one, in order; neighbours are one stretch. */
  changed: Span[];
  /** Blocks of the old text that are in the new one, with the way they moved. */
  kept: { before: Span; shift: number }[];
}

/** Tell which blocks of `after` are new, and where those of `before` went. */
export function changedBlocks(before: string, after: string): BlockChanges {
  const waiting = new Map<string, Span[]>();
  for (const block of blocksOf(before)) {
    const text = before.slice(block.start, block.end);
    waiting.set(text, [...(waiting.get(text) ?? []), block]);
  }
  const changes: BlockChanges = { changed: [], kept: [] };
  let wasChanged = false;
  for (const block of blocksOf(after)) {
    const same = waiting.get(after.slice(block.start, block.end))?.shift();
    const last = changes.changed.at(-1);
    if (same) {
      changes.kept.push({ before: same, shift: block.start - same.start });
    } else if (wasChanged && last) {
      last.end = block.end;
    } else {
      changes.changed.push({ ...block });
    }
    wasChanged = !same;
  }
  return changes;
}

/** Give those of `annotations` whose blocks were kept, at their new places. */
export function shiftKept(annotations: readonly ContextAnnotation[], { kept }: BlockChanges): ContextAnnotation[] {
  return annotations.flatMap(annotation => {
    const position = positionOf(annotation.target);
    const block = position && kept.find(({ before }) => before.start <= position.start && position.end <= before.end);
    return block ? shiftAnnotation(annotation, block.shift) : [];
  });
}

function shiftAnnotation(annotation: ContextAnnotation, shift: number): ContextAnnotation {
  if (shift === 0) {
    return annotation;
  }
  const { target, glossator } = annotation;
  const selector = target.selector.map(one =>
    one.type === 'TextPositionSelector' ? { ...one, start: one.start + shift, end: one.end + shift } : one,
  );
  // The id names the place, and what is new may stand where this stood.
  const id = annotation.id.replace(/(?<!\d)\d+$/, start => String(Number(start) + shift));
  const reasons = glossator.reasons.map(reason => ({
    ...reason,
    words: reason.words.map(word => shiftWord(word, shift)),
  }));
  return { ...annotation, id, target: { ...target, selector }, glossator: { ...glossator, reasons } };
}

function shiftWord(word: AlignedWord, shift: number): AlignedWord {
  return word.article ? { ...word, article: [word.article[0] + shift, word.article[1] + shift] } : word;
}
