/**
 * Find claims that a sentence makes in other words: by the words that it shares with them and by its meaning.
 *
 * An encoder puts sentences of one topic close to each other, and opposites too. So meaning alone never decides: it
 * adds to shared words (`confidenceOfMeaning`), and what it cannot tell apart is left out (`differs`).
 */
import type { ContextAnnotation } from './annotation';
import { type Article, blocksOf, type Span } from './article';
import { rankBm25 } from './bm25';
import { confidenceOfMeaning } from './confidence';
import { describeClaim } from './describe';
import { type Dial, LIMITS } from './dial';
import { differs } from './differs';
import { nearest, type Vectors } from './encoder/vectors';
import { type ClaimMatch, isStatement, matchClaims, mergeClaims } from './match-claims';
import type { Corpus } from './open-corpus';
import { pairWords } from './pair-words';
import { isRunOn } from './run-on';
import { sentencesOf } from './sentences';
import { contentStems, matchWording, type Wording } from './wordings';
import { type Word, wordsOf } from './words';

/** Which sentences are encoded: those that share enough words with a wording to be sure of it, or all. */
export type Depth = 'gated' | 'all';

/** A corpus and the vectors of its wordings, in their order; those at the end may not be made yet. */
export interface DeepCorpus {
  corpus: Corpus;
  vectors: Vectors;
}

export interface DeepOptions {
  /** Sentences only in these stretches. */
  within?: readonly Span[];
  dial: Dial;
  depth: Depth;
}

/** Wordings looked at for each sentence: the closest by words, and by meaning. */
const MAX_WORDINGS = 12;
/** Sentences in other words point no more alike than this: what would be too unsure even so is not worth encoding. */
const MOST_ALIKE = 0.95;

/** Find claims that words alone do not find in `article`; `encode` gives the vector of a sentence. */
export function findDeep(
  article: Article,
  corpora: readonly DeepCorpus[],
  encode: (sentence: string) => Int8Array,
  options: DeepOptions,
): ContextAnnotation[] {
  const { text } = article;
  const { within } = options;
  const asked = corpora.filter(({ vectors }) => vectors.length > 0);
  const isWithin = (block: Span) => !within || within.some(span => span.start < block.end && block.start < span.end);
  const blocks = asked.length > 0 ? blocksOf(text).filter(isWithin) : [];
  return blocks.flatMap(block => {
    const paragraph = wordsOf(text.slice(block.start, block.end), block.start);
    return sentencesOf(text, block.start, block.end).flatMap(sentence => {
      const words = paragraph.filter(word => word.start >= sentence.start && word.end <= sentence.end);
      const place: Place = { words, sentence, paragraph, read: text.slice(sentence.start, sentence.end) };
      return isStatement(words) && !isRunOn(place.read)
        ? matchSentence(place, asked, encode, options).map(({ match, corpus }) =>
            describeClaim(article, match, corpus.pack.claims[match.claim].id),
          )
        : [];
    });
  });
}

interface Place {
  words: readonly Word[];
  sentence: Span;
  paragraph: readonly Word[];
  /** The sentence itself. */
  read: string;
}

function matchSentence(
  place: Place,
  corpora: readonly DeepCorpus[],
  encode: (sentence: string) => Int8Array,
  { dial, depth }: DeepOptions,
): { match: ClaimMatch; corpus: Corpus }[] {
  let vector: Int8Array | undefined;
  return corpora.flatMap(({ corpus, vectors }) => {
    const close = rankBm25(corpus.wordingIndex, contentStems(place.words), MAX_WORDINGS).map(
      ({ document }) => document,
    );
    const scope = { corpus, limits: LIMITS[dial], isOwn: () => false, isOfSite: () => false };
    const bestOf = (at: number) => confidenceIn(place.words, corpus.wordings[at], MOST_ALIKE);
    if (depth === 'gated' && !close.some(at => bestOf(at) >= scope.limits.claim)) {
      return [];
    }
    vector ??= encode(place.read);
    const known = new Set(matchClaims(place.paragraph, place.sentence, scope).map(match => match.claim));
    const matches = nearest(vector, vectors, { first: close, limit: MAX_WORDINGS })
      .flatMap(({ place: at, cosine }) => compare(place, corpus.wordings[at], cosine))
      .filter(({ claim, score }) => score >= scope.limits.claim && !known.has(claim));
    return mergeClaims(matches).map(match => ({ match, corpus }));
  });
}

/** The sentence as a match of a wording; none where it says something else. */
function compare({ words, sentence, read }: Place, wording: Wording, cosine: number): ClaimMatch[] {
  if (differs({ read, words, base: sentence.start }, wording)) {
    return [];
  }
  return [
    {
      claim: wording.claim,
      sentence,
      score: confidenceIn(words, wording, cosine),
      stance: wording.isOpposite ? 'disputes' : 'states',
      text: wording.text,
      words: pairWords(words, wording.words, (a, b) => a.stem === b.stem),
      isByMeaning: true,
    },
  ];
}

/** Only the wording's own words count, for other names of them are what meaning is asked for. */
function confidenceIn(words: readonly Word[], wording: Wording, cosine: number): number {
  const { cover } = matchWording(words, wording, () => false);
  return confidenceOfMeaning({ cosine, cover, total: wording.total });
}
