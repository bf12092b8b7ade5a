/**
 * Find the sentences of an article that state, report or dispute a claim of the corpus.
 *
 * Three ways lead to a claim, each with its own confidence: a quotation that is
 * known to make it, the ideas its author wrote down, and wordings close enough to
 * be the same sentence in other words. BM25 proposes wordings, coverage decides.
 */

import type { AlignedWord, Stance } from './annotation';
import type { Span } from './article';
import { rankBm25 } from './bm25';
import { type ConceptMatch, matchIdeas } from './ideas';
import type { QuotationMatch } from './match-quotations';
import { type Corpus, nameOneIdea } from './open-corpus';
import { pairWords } from './pair-words';
import type { Scope } from './scope';
import { sentencesOf } from './sentences';
import { stanceOfConcept, stanceOfWording } from './stance';
import { contentStems, matchWording, type Wording, type WordingMatch } from './wordings';
import type { Word } from './words';

/** A claim found in a sentence. */
export interface ClaimMatch {
  claim: number;
  sentence: Span;
  score: number;
  stance: Stance;
  /** The wording shown as the reason. */
  text: string;
  words: AlignedWord[];
}

/** Wordings looked at for each sentence. */
const MAX_WORDINGS = 12;
/** Content words both must have. */
const MIN_SHARED = 5;
/** Keeps a wording of two words, of which a sentence easily has both, from being the closest. */
const SHORT_WORDING_BITS = 40;
/** Confidence of a concept whose ideas stand close together, and what each further word between them takes. */
const CONCEPT_SCORE = 0.94;
const CLOSE_WINDOW = 12;
const WINDOW_COST = 0.012;
/** A quotation whose claims are known makes them, if so many of its words are printed. */
const STATEMENT_SCORE = 0.96;
const MIN_STATEMENT_WORDS = 6;
/** Sentences with fewer words state nothing; longer ones are lists. */
const MIN_SENTENCE_WORDS = 5;
const MAX_SENTENCE_WORDS = 90;

/** Claims that one sentence makes, best first; `paragraph` holds the words around it and its own. */
export function matchClaims(paragraph: readonly Word[], sentence: Span, scope: Scope): ClaimMatch[] {
  const words = paragraph.filter(word => word.start >= sentence.start && word.end <= sentence.end);
  if (words.length < MIN_SENTENCE_WORDS || words.length > MAX_SENTENCE_WORDS) {
    return [];
  }
  const best = new Map<number, ClaimMatch>();
  for (const match of candidates(words, { sentence, paragraph }, scope)) {
    const known = best.get(match.claim);
    if (!known || match.score > known.score) {
      best.set(match.claim, match);
    }
  }
  return [...best.values()]
    .filter(match => match.score >= scope.limits.claimScore)
    .sort((a, b) => b.score - a.score || a.claim - b.claim);
}

function candidates(
  words: readonly Word[],
  { sentence, paragraph }: { sentence: Span; paragraph: readonly Word[] },
  scope: Scope,
): ClaimMatch[] {
  const { corpus } = scope;
  const { concepts, forbidden } = matchIdeas(words, corpus.claimIdeas, paragraph);
  const named = byIdeas(words, sentence, concepts, corpus);
  const excluded = new Set([...forbidden].map(concept => corpus.conceptClaim[concept]));
  return [...named, ...byWording(words, sentence, scope).filter(({ claim }) => !excluded.has(claim))];
}

function byIdeas(
  words: readonly Word[],
  sentence: Span,
  concepts: readonly ConceptMatch[],
  corpus: Corpus,
): ClaimMatch[] {
  return concepts.map(match => {
    const claim = corpus.conceptClaim[match.concept];
    const wording = closestWording(words, claim, corpus);
    // Ideas alone do not tell for or against: what the author of any of the claim's concepts says goes first.
    const sameClaim = concepts.filter(({ concept }) => corpus.conceptClaim[concept] === claim);
    const telling = sameClaim.find(({ concept }) => corpus.claimIdeas.concepts[concept].stance) ?? match;
    return {
      claim,
      sentence,
      score: CONCEPT_SCORE - WINDOW_COST * Math.max(0, match.window - CLOSE_WINDOW),
      stance: stanceOfConcept(words, corpus.claimIdeas.concepts[telling.concept], telling),
      text: wording.wording.text,
      words: markIdeas(pairWords(words, wording.wording.words, namesSameWord(corpus)), words, match),
    };
  });
}

function byWording(words: readonly Word[], sentence: Span, { corpus, limits }: Scope): ClaimMatch[] {
  const matches: ClaimMatch[] = [];
  for (const { document } of rankBm25(corpus.wordingIndex, contentStems(words), MAX_WORDINGS)) {
    const wording = corpus.wordings[document];
    const match = matchWording(words, wording, justItself);
    if (match.cover >= limits.claimCover && match.shared >= MIN_SHARED) {
      matches.push({
        claim: wording.claim,
        sentence,
        score: Math.min(0.97, 0.55 + 0.45 * match.cover),
        stance: stanceOfWording(words, wording),
        text: wording.text,
        words: pairWords(words, wording.words, namesSameWord(corpus)),
      });
    }
  }
  return matches;
}

/** The wording of a claim that shares most with the sentence, without what it adds of its own. */
function closestWording(
  words: readonly Word[],
  claim: number,
  corpus: Corpus,
): { wording: Wording; match: WordingMatch } {
  const closeness = ({ wording, match }: { wording: Wording; match: WordingMatch }) =>
    (match.cover * wording.total) / (wording.total + SHORT_WORDING_BITS);
  return corpus.wordings
    .filter(wording => wording.claim === claim)
    .map(wording => ({ wording, match: matchWording(words, wording, namesSame(corpus)) }))
    .reduce((a, b) => (closeness(b) > closeness(a) ? b : a));
}

/** Other names of an idea help to show a match, not to find one: in another claim they may be no synonyms. */
function justItself(): boolean {
  return false;
}

function namesSame(corpus: Corpus): (a: string, b: string) => boolean {
  return (a, b) => nameOneIdea(corpus, a, b);
}

function namesSameWord(corpus: Corpus): (a: Word, b: Word) => boolean {
  return (a, b) => a.stem === b.stem || nameOneIdea(corpus, a.stem, b.stem);
}

/** Words that named an idea are related to the claim even where the wording shown lacks them. */
function markIdeas(steps: AlignedWord[], words: readonly Word[], match: ConceptMatch): AlignedWord[] {
  const named = new Set<number>();
  for (const { at, length } of match.ideas) {
    for (let i = at; i < at + length; i++) {
      named.add(words[i].start);
    }
  }
  return steps.map(step =>
    step.article && step.relation === 'added' && named.has(step.article[0]) ? { ...step, relation: 'related' } : step,
  );
}

/** Claims that known statements make, where the block prints enough of them. */
export function claimsOfStatements(
  quotations: readonly QuotationMatch[],
  text: string,
  block: Span,
  corpus: Corpus,
): ClaimMatch[] {
  const sentences = sentencesOf(text, block.start, block.end);
  return quotations.flatMap(quotation => {
    const sentence = sentences.find(span => span.start <= quotation.start && quotation.start < span.end);
    const printed = quotation.words.filter(word => word.relation === 'same').length;
    if (!quotation.claims || !sentence || printed < MIN_STATEMENT_WORDS) {
      return [];
    }
    return quotation.claims.map(
      (id): ClaimMatch => ({
        claim: corpus.pack.claims.findIndex(claim => claim.id === id),
        sentence: { start: sentence.start, end: Math.max(sentence.end, quotation.end) },
        score: Math.min(STATEMENT_SCORE, quotation.score),
        stance: 'states',
        text: quotation.text,
        words: quotation.words,
      }),
    );
  });
}

/** Keep the best match for each claim and sentence. */
export function mergeClaims(matches: readonly ClaimMatch[]): ClaimMatch[] {
  const best = new Map<string, ClaimMatch>();
  for (const match of matches) {
    const key = `${match.claim} ${match.sentence.start}`;
    const known = best.get(key);
    if (match.claim >= 0 && (!known || match.score > known.score)) {
      best.set(key, match);
    }
  }
  return [...best.values()];
}
