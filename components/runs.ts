/**
 * Cut the two sides of an alignment into runs of one relation each.
 *
 *     words   same same changed same          (each with its offsets)
 *     text    The  gang MS13    grew.
 *     runs    [The gang ][MS13][ grew.]
 *
 * What stands between two words of one relation belongs to their run; text that
 * no word covers is a run without relation.
 */
import type { AlignedWord, Reason } from '../core/annotation';
import type { Span } from '../core/article';
import type { Passage } from './card-item';

export type WordRelation = AlignedWord['relation'];

export interface Run {
  text: string;
  /** Unset where nothing was aligned. */
  relation?: WordRelation;
}

/** Characters between two words that may stand inside a run: no letters, no digits. */
const ONLY_PUNCTUATION = /^[^\p{L}\p{N}]*$/u;

/** The words printed elsewhere, and how those of the article agree with them. */
type Aligned = Pick<Reason, 'text' | 'words'>;

/** Cut the corpus side of `reason`. */
export function corpusRuns(reason: Aligned): Run[] {
  return cut(reason.text, sideOf(reason.words, 'corpus', 0));
}

/** Cut the article side of `reason`: `part` of the article, as far as `passage` and the words reach. */
export function articleRuns(reason: Aligned, passage: Passage, part: Span): Run[] {
  const words = sideOf(reason.words, 'article', passage.start);
  const from = Math.max(0, Math.min(part.start - passage.start, ...words.map(word => word.start)));
  const to = Math.min(passage.text.length, Math.max(part.end - passage.start, ...words.map(word => word.end)));
  const inside = words.map(word => ({ ...word, start: word.start - from, end: word.end - from }));
  return cut(passage.text.slice(from, to), inside);
}

interface Word {
  start: number;
  end: number;
  relation: WordRelation;
}

function sideOf(words: readonly AlignedWord[], side: 'article' | 'corpus', origin: number): Word[] {
  const found: Word[] = [];
  for (const word of words) {
    const span = word[side];
    if (span && span[0] >= origin) {
      found.push({ start: span[0] - origin, end: span[1] - origin, relation: word.relation });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function cut(text: string, words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  let place = 0;
  for (const word of words) {
    const gap = text.slice(place, word.start);
    const last = runs.at(-1);
    if (last?.relation === word.relation && ONLY_PUNCTUATION.test(gap)) {
      last.text += text.slice(place, word.end);
    } else {
      push(runs, { text: gap });
      runs.push({ text: text.slice(Math.max(place, word.start), word.end), relation: word.relation });
    }
    place = Math.max(place, word.end);
  }
  push(runs, { text: text.slice(place) });
  return runs;
}

function push(runs: Run[], run: Run) {
  if (run.text) {
    runs.push(run);
  }
}
