/**
 * Find claims that a sentence makes in other words: by the words that it shares with them and by its meaning.
 *
 * An encoder puts sentences of one topic close to each other, and opposites too. So meaning alone never decides:
 * it adds to shared words (`confidenceOfMeaning`), and what it cannot tell apart is left out here: other numbers,
 * other names, a denial.
 */
import type { ContextAnnotation } from './annotation';
import { type Article, blocksOf, type Span } from './article';
import { rankBm25 } from './bm25';
import { confidenceOfMeaning } from './confidence';
import { directionOf, isDenied } from './denial';
import { describeClaim } from './describe';
import { type Dial, LIMITS } from './dial';
import { nearest, type Vectors } from './encoder/vectors';
import { type ClaimMatch, isStatement, matchClaims, mergeClaims } from './match-claims';
import { numbersOf } from './numbers';
import type { Corpus } from './open-corpus';
import { pairWords } from './pair-words';
import { isRunOn } from './run-on';
import type { Scope } from './scope';
import { sentencesOf } from './sentences';
import { contentPlaces, contentStems, matchWording, sharedPlaces, type Wording } from './wordings';
import { type Word, wordsOf } from './words';

/** A corpus and the vectors of its wordings, in their order; those at the end may not be made yet. */
export interface DeepCorpus {
  corpus: Corpus;
  vectors: Vectors;
}

/** Which sentences are encoded: those that share some words with a wording, or all. */
export type Depth = 'gated' | 'all';

export interface DeepOptions {
  /** Sentences only in these stretches. */
  within?: readonly Span[];
  dial: Dial;
  depth: Depth;
}

/** Wordings looked at for each sentence: the closest by words, and by meaning. */
const MAX_WORDINGS = 12;
/** Content words that a sentence must share with a wording to be worth its milliseconds; with fewer nothing is sure enough to be shown. */
const GATE = 2;

/** Find claims that words alone do not find in `article`; `encode` gives the vector of a sentence. */
export function findDeep(
  article: Article,
  corpora: readonly DeepCorpus[],
  encode: (sentence: string) => Int8Array,
  { within, dial, depth }: DeepOptions,
): ContextAnnotation[] {
  const { text } = article;
  const isWithin = (block: Span) => !within || within.some(span => span.start < block.end && block.start < span.end);
  return blocksOf(text)
    .filter(isWithin)
    .flatMap(block => {
      const paragraph = wordsOf(text.slice(block.start, block.end), block.start);
      return sentencesOf(text, block.start, block.end).flatMap(sentence => {
        const words = paragraph.filter(word => word.start >= sentence.start && word.end <= sentence.end);
        const read = text.slice(sentence.start, sentence.end);
        if (!isStatement(words) || isRunOn(read)) {
          return [];
        }
        let vector: Int8Array | undefined;
        return corpora.flatMap(({ corpus, vectors }) => {
          if (depth === 'gated' && !isWorthEncoding(words, corpus)) {
            return [];
          }
          vector ??= encode(read);
          const scope = { corpus, limits: LIMITS[dial], isOwn: () => false };
          const known = new Set(matchClaims(paragraph, sentence, scope).map(match => match.claim));
          return matchDeep({ words, sentence, read }, vector, scope, vectors)
            .filter(match => !known.has(match.claim))
            .map(match => describeClaim(article, match, corpus.pack.claims[match.claim].id));
        });
      });
    });
}

interface Place {
  words: readonly Word[];
  sentence: Span;
  /** The sentence itself. */
  read: string;
}

/** Claims that a sentence makes, the surest first. */
function matchDeep(place: Place, vector: Int8Array, scope: Scope, vectors: Vectors): ClaimMatch[] {
  const { words, sentence } = place;
  const { corpus, limits } = scope;
  const byWords = rankBm25(corpus.wordingIndex, contentStems(words), MAX_WORDINGS).map(({ document }) => document);
  const near = nearest(vector, vectors, { first: byWords, limit: MAX_WORDINGS });
  const matches = near.flatMap(({ place: at, cosine }): ClaimMatch[] => {
    const wording = corpus.wordings[at];
    const { cover } = matchWording(words, wording, () => false);
    const score = confidenceOfMeaning({ cosine, cover, total: wording.total });
    if (score < limits.claim || differs(place, wording)) {
      return [];
    }
    return [
      {
        claim: wording.claim,
        sentence,
        score,
        stance: wording.isOpposite ? 'disputes' : 'states',
        text: wording.text,
        words: pairWords(words, wording.words, (a, b) => a.stem === b.stem),
        isByMeaning: true,
      },
    ];
  });
  return mergeClaims(matches).sort((a, b) => b.score - a.score || a.claim - b.claim);
}

function isWorthEncoding(words: readonly Word[], corpus: Corpus): boolean {
  return rankBm25(corpus.wordingIndex, contentStems(words), MAX_WORDINGS).some(
    ({ document }) => matchWording(words, corpus.wordings[document], () => false).shared >= GATE,
  );
}

/** Whether a sentence gives other numbers than `wording`, names others, or says the contrary: its vector hardly shows that. */
function differs({ words, sentence, read }: Place, wording: Wording): boolean {
  const theirs = contentPlaces(wording);
  return (
    isApart(numbersIn(read), numbersIn(wording.text)) ||
    isApart(namesIn(read, words, sentence.start), namesIn(wording.text, wording.words)) ||
    isDenied(words, sharedPlaces(words, wording)) !== isDenied(wording.words, theirs) ||
    directionOf(words, new Set(words.keys())) * directionOf(wording.words, theirs) < 0
  );
}

/** Whether both have some, and none in common. */
function isApart<T>(ours: ReadonlySet<T>, theirs: ReadonlySet<T>): boolean {
  return ours.size > 0 && theirs.size > 0 && [...theirs].every(each => !ours.has(each));
}

function numbersIn(text: string): Set<number> {
  return new Set(numbersOf(text).flatMap(({ sort, value }) => (sort === 'quantity' || sort === 'year' ? [value] : [])));
}

/** Stems of the words of `text` with a capital that do not begin it; their offsets count from `base`. */
function namesIn(text: string, words: readonly Word[], base = 0): Set<string> {
  const names = words.slice(1).filter(({ start }) => /\p{Lu}/u.test(text.charAt(start - base)));
  return new Set(names.map(({ stem }) => stem));
}
