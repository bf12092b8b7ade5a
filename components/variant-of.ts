import { type ContextAnnotation, positionOf, quoteOf, type Reason, type Variant } from '../core/annotation';
import type { Passage } from './card-item';
import { type WordFlag, wordFlags } from './word-flags';

/** Nobody puts so many words in a row into a quotation: where this page alone has them, the others cut them out. */
const MIN_CUT = 3;

/**
 * Say how the words of the page relate to those printed elsewhere: they are shortened where one side leaves words out
 * and nothing else is done to them, and where what is left out does not turn their sense.
 */
export function variantOf({ words }: Reason, flags: readonly WordFlag[]): Variant {
  const relations = new Set(words.map(word => word.relation));
  const isCut = relations.has('added') || relations.has('missing');
  const isBoth = relations.has('added') && relations.has('missing');
  if (flags.length > 0 || relations.has('changed') || isBoth || hasInsertion(words)) {
    return 'altered';
  }
  return isCut ? 'shortened' : 'verbatim';
}

function hasInsertion(words: Reason['words']): boolean {
  return words.some(({ relation }, start) => {
    const next = words.slice(start).findIndex(word => word.relation !== 'added');
    return (
      relation === 'added' &&
      words[start - 1]?.relation !== 'added' &&
      (next < 0 ? words.length - start : next) < MIN_CUT
    );
  });
}

/** Flag what all who print the quotation have otherwise; nothing where one of them bears the page out. */
export function flagsEverywhere({ target, glossator }: ContextAnnotation): WordFlag[] {
  const passage: Passage = { start: positionOf(target)?.start ?? 0, text: quoteOf(target)?.exact ?? '' };
  const [first = [], ...others] = glossator.reasons.map(reason => wordFlags(reason, passage));
  return first.filter(flag => others.every(flags => flags.some(other => isSame(flag, other))));
}

function isSame(one: WordFlag, other: WordFlag): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
