/** What a reader must not overlook among aligned words: a negation on one side alone, a number that is another. */
import type { AlignedWord, Reason } from '../core/annotation';
import { numbersAgree } from '../core/compare-numbers';
import { NEGATIONS, NONE } from '../core/denial-words';
import { type NumberMention, numbersOf } from '../core/numbers';
import { type Word, wordsOf } from '../core/words';
import type { Passage } from './card-item';

export type WordFlag =
  | { type: 'only-here' | 'only-there'; word: string }
  | { type: 'number'; here: string; there: string };

/** Flag what differs in `reason` and changes the sense. */
export function wordFlags(reason: Reason, passage: Passage): WordFlag[] {
  return differences(reason.words).flatMap(group => {
    const here = textOver(passage.text, sidesOf(group, 'article'), passage.start);
    const there = textOver(reason.text, sidesOf(group, 'corpus'), 0);
    return [...negationFlags(here, there), ...numberFlags(here, there)];
  });
}

/** Runs of neighbouring words that are not the same. */
function differences(words: readonly AlignedWord[]): AlignedWord[][] {
  const groups: AlignedWord[][] = [[]];
  for (const word of words) {
    if (word.relation === 'same') {
      groups.push([]);
    } else {
      groups.at(-1)!.push(word);
    }
  }
  return groups.filter(group => group.length > 0);
}

function sidesOf(words: readonly AlignedWord[], side: 'article' | 'corpus'): [number, number][] {
  return words.flatMap(word => (word[side] ? [word[side]] : []));
}

function textOver(text: string, spans: readonly [number, number][], origin: number): string {
  const start = Math.min(...spans.map(span => span[0]));
  const end = Math.max(...spans.map(span => span[1]));
  return spans.length > 0 && start >= origin ? text.slice(start - origin, end - origin) : '';
}

/** "Did not" against "didn’t" is no difference: a flag stands only for negations that one side has more of. */
function negationFlags(here: string, there: string): WordFlag[] {
  const ours = negationsOf(here);
  const theirs = negationsOf(there);
  return [
    ...ours.slice(theirs.length).map((word): WordFlag => ({ type: 'only-here', word })),
    ...theirs.slice(ours.length).map((word): WordFlag => ({ type: 'only-there', word })),
  ];
}

function negationsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ text: folded, start, end }: Word) =>
    isNegation(folded) ? [text.slice(start, end)] : [],
  );
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || NONE.has(word) || word === 'without';
}

function numberFlags(here: string, there: string): WordFlag[] {
  const theirs = quantitiesOf(there);
  return quantitiesOf(here).flatMap((mention, index): WordFlag[] => {
    const other = theirs[index];
    return other && !numbersAgree(mention, other)
      ? [{ type: 'number', here: printed(here, mention), there: printed(there, other) }]
      : [];
  });
}

function quantitiesOf(text: string): NumberMention[] {
  return numbersOf(text).filter(({ sort }) => sort === 'quantity' || sort === 'year');
}

function printed(text: string, { start, end }: NumberMention): string {
  return text.slice(start, end);
}
