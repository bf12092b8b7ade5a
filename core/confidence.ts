/**
 * How sure a match is: the share of matches with as much evidence that are right.
 *
 * Evidence is added up in one unit for each kind and every so many units halve the
 * doubt, or the odds grow with them. The constants were fitted by hand to few articles,
 * in part to those of `npm run eval confidence`, so that its tables flatter them a little.
 */

/** Bits of surprise that halve the doubt in words found elsewhere. */
const BITS_OF_DOUBT = 14;
/** Quoting is a deed of its own, and a passage that is all there hardly ever stands somewhere by chance: bits that they are worth. */
const QUOTED_WORTH = 10;
const WHOLE_WORTH = 6;

/**
 * Doubt in a claim whose ideas a sentence names, and what words between them add. Saying much of one of the claim's
 * wordings too, or naming the claim in further ways, takes from it; saying little of any adds to it.
 */
const DOUBT_OF_IDEAS = 0.09;
const CLOSE_WINDOW = 14;
const DOUBT_OF_WORD = 0.006;
const USUAL_COVER = 0.7;
const COVER_OF_DOUBT = 0.5;
const DOUBT_LEFT = 0.7;
/** Confidence in a claim of which a sentence names most ideas and the one before it the others. */
export const CONFIDENCE_OF_CONTINUED = 0.55;
/** Rare words (of so many bits) that sentence and wording share raise the odds, words that the sentence lacks lower them. */
const BITS_OF_WORD = 13;
const ODDS_AT_NONE = -5;
const ODDS_OF_SHARED = 1;
const ODDS_OF_MISSING = -0.72;
/**
 * Odds of a wording that a sentence says in part in other words: what vectors that point alike add, and add where it says
 * some of the wording's own words. Fitted by logistic regression to debate sentences with their checks (the training
 * split), sentences of the labelled news articles and of 40 others. Alone, meaning can never be sure: topics are near too.
 */
const ODDS_AT_NO_MEANING = -7.96;
const ODDS_OF_MEANING = 4.14;
const ODDS_OF_MEANING_AND_WORDS = 2.51;
const ODDS_OF_LENGTH = -0.16;
const ODDS_OF_SAID = 0.62;
/** Nothing that is compared by words alone is surer. */
const SUREST = 0.97;

/** Doubt in a number whose ideas stand close to it, and what words between them add. */
const DOUBT_OF_NUMBER = 0.1;
const DOUBT_OF_NUMBER_WORD = 0.01;

/** Confidence that `bits` in common are the same words, not chance. */
export function confidenceOfPassage(bits: number, { isQuoted = false, isWhole = false } = {}): number {
  const worth = bits + (isQuoted ? QUOTED_WORTH : 0) + (isWhole ? WHOLE_WORTH : 0);
  return 1 - 2 ** (-worth / BITS_OF_DOUBT);
}

/** Bits by which evidence for confidence `a` exceeds that for `b`. */
export function bitsBetween(a: number, b: number): number {
  return BITS_OF_DOUBT * Math.log2((1 - b) / (1 - a));
}

/** What is known of a claim that a sentence names by its ideas. */
export interface IdeaEvidence {
  /** Words between the first and the last idea. */
  window: number;
  /** Concepts of the claim that it names. */
  ways: number;
  /** Share of the claim's closest wording that it says. */
  cover: number;
}

/** Confidence in a claim that is named by its ideas. */
export function confidenceOfIdeas({ window, ways, cover }: IdeaEvidence): number {
  const spread = DOUBT_OF_IDEAS + DOUBT_OF_WORD * Math.max(0, window - CLOSE_WINDOW);
  return Math.max(0, 1 - spread * 2 ** ((USUAL_COVER - cover) / COVER_OF_DOUBT) * DOUBT_LEFT ** (ways - 1));
}

/** Confidence in a claim of whose wording, of `total` bits, a sentence says the share `cover`. */
export function confidenceOfWording(cover: number, total: number): number {
  const words = total / BITS_OF_WORD;
  const odds = ODDS_AT_NONE + words * (ODDS_OF_SHARED * cover + ODDS_OF_MISSING * (1 - cover));
  return Math.min(SUREST, 1 / (1 + Math.exp(-odds)));
}

/** What is known of a wording that a sentence may say in other words. */
export interface MeaningEvidence {
  /** How alike their vectors point. */
  cosine: number;
  /** Share of the wording's own words that the sentence has, of `total` bits. */
  cover: number;
  total: number;
}

/** Confidence that a sentence says what a wording says, in part in other words. */
export function confidenceOfMeaning({ cosine, cover, total }: MeaningEvidence): number {
  const words = total / BITS_OF_WORD;
  const odds =
    ODDS_AT_NO_MEANING +
    cosine * (ODDS_OF_MEANING + ODDS_OF_MEANING_AND_WORDS * cover) +
    words * (ODDS_OF_LENGTH + ODDS_OF_SAID * cover);
  return Math.min(SUREST, 1 / (1 + Math.exp(-odds)));
}

/** Confidence that a number counts a quantity whose ideas and itself stand within `window` words. */
export function confidenceOfNumber(window: number): number {
  return Math.max(0, 1 - DOUBT_OF_NUMBER - DOUBT_OF_NUMBER_WORD * Math.max(0, window - CLOSE_WINDOW));
}
