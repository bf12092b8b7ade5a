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
import { CONFIDENCE_OF_CONTINUED, confidenceOfIdeas, confidenceOfWording } from './confidence';
import { type ConceptMatch, matchIdeas } from './ideas';
import type { QuotationMatch } from './match-quotations';
import { type Corpus, nameOneIdea } from './open-corpus';
import { pairWords } from './pair-words';
import type { Scope } from './scope';
import { sentencesOf } from './sentences';
import { stanceOfConcept, stanceOfWording } from './stance';
import { contentStems, matchWording, type Wording } from './wordings';
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
  /** Found by what it says, in words of its own. */
  isByMeaning?: boolean;
}

/** Wordings looked at for each sentence. */
const MAX_WORDINGS = 12;
/** Content words both must have. */
const MIN_SHARED = 5;
/** Words before a sentence that it may go on from: about a sentence. */
const CARRIED_WORDS = 30;
/** Keeps a wording of two words, of which a sentence easily has both, from being the closest. */
const SHORT_WORDING_BITS = 40;
/** A quotation whose claims are known makes them, if so many of its words are printed. */
const STATEMENT_SCORE = 0.96;
const MIN_STATEMENT_WORDS = 6;
/** Sentences with fewer words state nothing; longer ones are lists. */
const MIN_SENTENCE_WORDS = 5;
const MAX_SENTENCE_WORDS = 90;

/** Claims that one sentence makes, best first; `paragraph` holds the words around it and its own. */
export function matchClaims(paragraph: readonly Word[], sentence: Span, scope: Scope): ClaimMatch[] {
  const words = paragraph.filter(word => word.start >= sentence.start && word.end <= sentence.end);
  if (!isStatement(words)) {
    return [];
  }
  const best = new Map<number, ClaimMatch>();
  for (const match of candidates({ words, sentence, paragraph }, scope)) {
    const known = best.get(match.claim);
    if (!known || match.score > known.score) {
      best.set(match.claim, match);
    }
  }
  return [...best.values()]
    .filter(match => match.score >= scope.limits.claim)
    .sort((a, b) => b.score - a.score || a.claim - b.claim);
}

/** Whether a sentence of these words is long enough to state something, and no list. */
export function isStatement(words: readonly Word[]): boolean {
  return words.length >= MIN_SENTENCE_WORDS && words.length <= MAX_SENTENCE_WORDS;
}

interface Place {
  /** Words of the sentence. */
  words: readonly Word[];
  sentence: Span;
  paragraph: readonly Word[];
}

function candidates(place: Place, scope: Scope): ClaimMatch[] {
  const { corpus, limits } = scope;
  const { concepts, forbidden } = matchIdeas(place.words, corpus.claimIdeas, place.paragraph);
  const named = byIdeas(concepts, place.words, place, corpus);
  const excluded = new Set([...forbidden].map(concept => corpus.conceptClaim[concept]));
  return [
    ...named,
    ...(limits.claim <= CONFIDENCE_OF_CONTINUED ? byContinuing(place, corpus) : []),
    ...byWording(place, scope),
  ].filter(match => named.includes(match) || !excluded.has(match.claim));
}

/** Claims of which the sentence names most ideas and those before it the others: "They are also ...". */
function byContinuing(place: Place, corpus: Corpus): ClaimMatch[] {
  const before = place.paragraph.filter(word => word.end <= place.sentence.start).slice(-CARRIED_WORDS);
  const spoken = [...before, ...place.words];
  const concepts = matchIdeas(spoken, corpus.claimIdeas, place.paragraph).concepts.filter(({ ideas }) => {
    const here = ideas.filter(({ at }) => at >= before.length).length;
    return here < ideas.length && 2 * here > ideas.length;
  });
  return byIdeas(concepts, spoken, place, corpus).map(match => ({ ...match, score: CONFIDENCE_OF_CONTINUED }));
}

/** Claims of `concepts`, whose ideas `spoken` names. */
function byIdeas(
  concepts: readonly ConceptMatch[],
  spoken: readonly Word[],
  { words, sentence }: Place,
  corpus: Corpus,
): ClaimMatch[] {
  return concepts.map(match => {
    const claim = corpus.conceptClaim[match.concept];
    const { wording, cover } = closestWording(words, claim, corpus);
    // Ideas alone do not tell for or against: what the author of any of the claim's concepts says goes first.
    const sameClaim = concepts.filter(({ concept }) => corpus.conceptClaim[concept] === claim);
    const telling = sameClaim.find(({ concept }) => corpus.claimIdeas.concepts[concept].stance) ?? match;
    return {
      claim,
      sentence,
      score: confidenceOfIdeas({ window: match.window, ways: sameClaim.length, cover }),
      stance: stanceOfConcept(spoken, corpus.claimIdeas.concepts[telling.concept], telling),
      text: wording.text,
      words: markIdeas(pairWords(words, wording.words, namesSameWord(corpus)), spoken, match),
    };
  });
}

function byWording({ words, sentence }: Place, { corpus, limits }: Scope): ClaimMatch[] {
  const matches: ClaimMatch[] = [];
  for (const { document } of rankBm25(corpus.wordingIndex, contentStems(words), MAX_WORDINGS)) {
    const wording = corpus.wordings[document];
    const { cover, shared } = matchWording(words, wording, justItself);
    const score = confidenceOfWording(cover, wording.total);
    const isOther = corpus.pack.claims[wording.claim].review !== undefined && hasOtherNumbers(words, wording);
    if (score >= limits.claim && shared >= MIN_SHARED && !isOther) {
      matches.push({
        claim: wording.claim,
        sentence,
        score,
        stance: stanceOfWording(words, wording),
        text: wording.text,
        words: pairWords(words, wording.words, namesSameWord(corpus)),
      });
    }
  }
  return matches;
}

/** A fact-check is of one statement: where each side has a number that the other lacks, it is of another one. */
function hasOtherNumbers(words: readonly Word[], wording: Wording): boolean {
  const [here, there] = [words, wording.words].map(each =>
    each.map(({ text }) => text).filter(text => /\d/.test(text)),
  );
  return here.some(number => !there.includes(number)) && there.some(number => !here.includes(number));
}

/** The wording of a claim that shares most with the sentence, without what it adds of its own. */
function closestWording(words: readonly Word[], claim: number, corpus: Corpus): { wording: Wording; cover: number } {
  return corpus.wordings
    .filter(wording => wording.claim === claim)
    .map(wording => {
      const { cover } = matchWording(words, wording, namesSame(corpus));
      return { wording, cover, closeness: (cover * wording.total) / (wording.total + SHORT_WORDING_BITS) };
    })
    .reduce((a, b) => (b.closeness > a.closeness ? b : a));
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
