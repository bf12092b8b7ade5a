/**
 * Say whether a match is the noted passage, another one, or whether that cannot be told.
 *
 * The evidence is the agreement of the words and of the surroundings on both
 * sides, against the next best place and against signs that the passage was taken
 * out: what stood before and after it now standing side by side. It is weighed by
 * a logistic regression over true places in edited pages and places that look
 * like a deleted passage (`bench/eval-anchor.ts`, seed 3).
 */
import type { NoteState } from '../core/service';
import type { Match } from './find-quotation';

/** Log-odds for full agreement of each part; `base` is where nothing agrees. */
const EVIDENCE = { words: 14.5, better: 6.8, worse: 12, second: -26.4, closed: -33.8, base: -7.5 };

/** Log-odds for words that are all the same, beyond those for their agreement: no two sentences are by chance. */
const VERBATIM = 11.5;

/** Likeness that the next best of some places has by chance. */
const CHANCE = 0.3;

/** Agreement of the two sides put together that they have by chance, as one of them is there. */
const CLOSED_BY_CHANCE = 0.75;

/** From this score on a match is taken for the passage: at 0.5 twice as many look-alikes would be, and few more edits. */
const CERTAIN = 0.4;

/** Below this score a match is not worth a question, unless so many of the words agree. */
const FLOOR = 0.08;
const ALIKE = 0.6;

/** Lead in likeness over the next best place without which either could be meant. */
const MARGIN = 0.1;

/** Words alone, without any of their surroundings, say where they stand only if they are this long. */
const MIN_ALONE = 24;

/** Share of the surroundings that must be there still for them to count as the same, or as there at all. */
const SAME = 0.95;
const SOME = 0.5;

/** In the same surroundings more changes than these characters and this share are a rewording or another sentence. */
const MAX_CHANGES = 25;
const MAX_CHANGED = 0.4;

/** So much of the words must be left, unless few characters were changed in all. */
const MIN_LEFT = 0.3;

/** What a match is judged against. */
export interface Rivals {
  /** The next best place, if there is one. */
  next?: Match;
  /** How well the two sides agree with a place where nothing stands between them, 0 to 1. */
  closed: number;
}

export interface Judgement {
  state: NoteState;
  /** 0 to 1: how likely the match is the passage rather than a look-alike. */
  score: number;
}

/** What is known of the quotation itself. */
export interface Known {
  length: number;
  /** Where it was. */
  position?: number;
  /** Nothing is known of its surroundings. */
  isBare?: boolean;
}

/** Judge `match` of a quotation of which `known` is known. */
export function judgeMatch(match: Match, { next, closed }: Rivals, { length, position, isBare }: Known): Judgement {
  const better = Math.max(match.before, match.after);
  const worse = Math.min(match.before, match.after);
  const isSurrounded = worse >= SAME || (isBare === true && match.words === 1);
  const second = next?.likeness ?? 0;
  const isOnlyVerbatim = match.words === 1 && next?.words !== 1;
  const isAlone = isOnlyVerbatim || match.likeness - second >= MARGIN;
  const score = sigmoid(
    EVIDENCE.base +
      EVIDENCE.words * match.words +
      EVIDENCE.better * better +
      EVIDENCE.worse * worse +
      EVIDENCE.second * Math.max(second, CHANCE) +
      EVIDENCE.closed * Math.max(0, closed - CLOSED_BY_CHANCE) +
      (match.words === 1 && length >= MIN_ALONE ? VERBATIM : 0),
  );
  if (match.words === 1 && ((isSurrounded && isAlone) || (match.start === position && (isSurrounded || isAlone)))) {
    return { state: 'exact', score: Math.max(score, CERTAIN) };
  }
  const changes = (1 - match.words) * length;
  const isChangedMuch =
    changes > MAX_CHANGES && (match.words < MIN_LEFT || (isSurrounded && changes > MAX_CHANGED * length));
  const isTold = better >= SOME || (match.words === 1 && length >= MIN_ALONE);
  if (score >= CERTAIN && isAlone && isTold && !isChangedMuch) {
    return { state: match.words === 1 ? 'moved' : 'edited', score };
  }
  return { state: score >= FLOOR || match.words >= ALIKE ? 'uncertain' : 'gone', score };
}

function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
