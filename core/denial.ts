/**
 * Tell whether a sentence denies the words with which it makes a claim.
 *
 * A denial is a "not" or "no" that governs those words, or something that calls
 * them untrue: "there is no evidence that", "refute", "a myth". Two denials cancel
 * each other ("it is not a myth that"). What a negation governs is guessed as in
 * NegEx (Chapman et al., J. Biomed. Inform. 34, 2001): the words near it, up to a
 * word that begins another clause.
 */
import {
  AUXILIARIES,
  CLAIM_NOUNS,
  CLAUSE_ENDS,
  CLAUSES,
  CONTRASTS,
  FALLS,
  FALSEHOODS,
  GROUNDS,
  IDIOMS,
  LACKS,
  LINKS,
  NEGATIONS,
  NONE,
  PREVENTIONS,
  REFUSALS,
  RISES,
} from './denial-words';
import type { Word } from './words';

/** Words between a negation and the words it governs, and between a clause's first word and its negation. */
const REACH = 6;
/** "No link between immigration and crime": words between "no" and what it denies. */
const NONE_REACH = 4;
/** Words between what calls a claim untrue and the claim. */
const FRAME_REACH = 10;
/** Words of one judgement. */
const JUDGEMENT_WORDS = 3;
/** Words between a negation and the judgement that it turns round: "has not been refuted". */
const TURN_REACH = 4;

/** Whether `words` deny the claim that those at `places` make. */
export function isDenied(words: readonly Word[], places: ReadonlySet<number>): boolean {
  const claimed = new Set([...places].filter(at => !FALSEHOODS.has(words[at].text) && !GROUNDS.has(words[at].text)));
  if (claimed.size === 0) {
    return false;
  }
  const used = new Set<number>();
  let judgements = 0;
  let judged = Number.NEGATIVE_INFINITY;
  for (const at of words.keys()) {
    const isJudged = !places.has(at) && isNear(at, claimed, words);
    if (isJudged && isJudgement(words, at)) {
      // "Dispel the myth" is one judgement.
      if (at - judged <= JUDGEMENT_WORDS) {
        continue;
      }
      judged = at;
      judgements += 1 + turns(words, at, used);
    } else if (isJudged && GROUNDS.has(words[at].text)) {
      judgements += lacks(words, at, used);
    }
  }
  const isNegated = words.some(
    ({ text }, at) =>
      !places.has(at) &&
      !used.has(at) &&
      !isIdle(words, at) &&
      (((NEGATIONS.has(text) || hasFailed(words, at)) && governs(words, at, claimed)) ||
        (NONE.has(text) && nearestAfter(at, claimed) - at <= NONE_REACH)),
  );
  // "It does not hold water: they do not" denies once, "it is not true that they do not" not at all.
  return (judgements + Number(isNegated)) % 2 === 1;
}

/** "Has failed to reduce crime". */
function hasFailed(words: readonly Word[], at: number): boolean {
  return words[at].stem === 'fail' && words[at + 1]?.text === 'to';
}

/** Whether what stands at `at` calls something untrue. */
function isJudgement(words: readonly Word[], at: number): boolean {
  const { text } = words[at];
  const after = words.slice(at + 1, at + 5);
  const before = words.slice(Math.max(0, at - 3), at);
  const isPredicate = before.some(word => LINKS.has(word.text)) && endsClause(words, at);
  return (
    FALSEHOODS.has(text) || (REFUSALS.has(text) && (isPredicate || after.some(word => CLAIM_NOUNS.has(word.text))))
  );
}

/** "Is wrong", not "is misleading you". */
function endsClause(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || next.start - words[at].end > 1 || CLAUSE_ENDS.has(next.text);
}

/** Whether a judgement at `at` is close enough to be one of the claim. */
function isNear(at: number, claimed: ReadonlySet<number>, words: readonly Word[]): boolean {
  const places = [...claimed];
  const first = Math.min(...places);
  const last = Math.max(...places);
  if (at > last) {
    return at - last <= FRAME_REACH && words.slice(last + 1, at).some(word => LINKS.has(word.text));
  }
  return first - at <= FRAME_REACH;
}

/** How many negations turn the judgement at `at` round. */
function turns(words: readonly Word[], at: number, used: Set<number>): number {
  let count = 0;
  for (let i = Math.max(0, at - TURN_REACH); i < at; i++) {
    const { text } = words[i];
    const isNegation = NEGATIONS.has(text) || NONE.has(text);
    // "No one" is an idiom beside a claim, but beside a judgement it denies, as "no doubt" does.
    const isIdiom = text === 'no' || i === at - 1 ? false : isIdle(words, i);
    if (isNegation && !isIdiom) {
      used.add(i);
      count += 1;
    }
  }
  return count;
}

/** Whether the ground at `at` is said to be lacking: 1, or 0. */
function lacks(words: readonly Word[], at: number, used: Set<number>): number {
  for (let i = Math.max(0, at - TURN_REACH); i < at; i++) {
    if (LACKS.has(words[i].text) || (NEGATIONS.has(words[i].text) && !isIdle(words, i))) {
      used.add(i);
      return 1;
    }
  }
  return 0;
}

/** Whether a negation is of an idiom, or sets something beside the claim instead of denying it. */
function isIdle(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const previous = words[at - 1];
  const isSetOff = previous !== undefined && words[at].start - previous.end > 1;
  const isInterjection =
    words[at].text === 'no' && (isSetOff || (next !== undefined && next.start - words[at].end > 1));
  const isContrast = words[at].text === 'not' && previous !== undefined && (isSetOff || CONTRASTS.has(previous.text));
  return isInterjection || isContrast || (next !== undefined && (IDIOMS.has(next.text) || PREVENTIONS.has(next.text)));
}

/** Whether the negation at `at` stands between words of the claim and in the same clause. */
function governs(words: readonly Word[], at: number, claimed: ReadonlySet<number>): boolean {
  if (nearestAfter(at, claimed) - at > REACH) {
    return false;
  }
  let isAfterAuxiliaries = true;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const { text } = words[i];
    if (claimed.has(i)) {
      return true;
    }
    // "Cities that do not" speaks of some cities; "found that they do not" of what was found.
    if (CLAUSES.has(text) || (text === 'that' && isAfterAuxiliaries)) {
      return false;
    }
    isAfterAuxiliaries &&= AUXILIARIES.has(text);
  }
  return false;
}

function nearestAfter(at: number, claimed: ReadonlySet<number>): number {
  return Math.min(...[...claimed].filter(place => place > at));
}

/** Whether a claim says that something is more, 1, or less, -1; 0 where it says neither or both. */
export function directionOf(words: readonly Word[], claimed: ReadonlySet<number>): number {
  const first = Math.min(...claimed) - 1;
  const last = Math.max(...claimed) + 1;
  const near = words.filter((_, at) => at >= first && at <= last).map(word => word.text);
  return Number(near.some(text => RISES.has(text))) - Number(near.some(text => FALLS.has(text)));
}
