/**
 * Rank fact-checked claims for a passage.
 *
 * Three lists of BM25 are added: the words (stems) of a claim and its check; the
 * beginnings of words, so that "immigrant" finds "immigration"; and pairs of
 * neighbouring words, since a check prints the words it is about. Of the best,
 * those come first of which the passage says more: the share of claim and title
 * that it has.
 */
import {
  addScores,
  Bm25Builder,
  type Bm25Index,
  bestOf,
  frequencyOf,
  idfOf,
  type Ranked,
  type TermCounts,
} from './bm25';
import { isFunctionWord } from './common-words';
import { plainPost } from './plain-post';
import { hashWord } from './tokenize';
import { contentStems } from './wordings';
import { stemOf, type Word, wordsOf } from './words';

export interface RankableClaim {
  claim: string;
  title: string;
  subtitle: string;
  /** Body of the fact-check; counts little, since it is long and speaks of other things too. */
  text: string;
}

/** How often a word of each field counts. A pair counts the same everywhere: chance repeats words, not pairs. */
const FIELD_WEIGHTS: Record<keyof RankableClaim, number> = { claim: 1, title: 1, subtitle: 0.5, text: 0.15 };
const FIELDS = Object.keys(FIELD_WEIGHTS) as (keyof RankableClaim)[];
/** Characters of a check's body beyond this are left out: its beginning says what it is about. */
const MAX_BODY_LENGTH = 3000;
/** Letters of a beginning, and what beginnings and pairs are worth beside words. */
const BEGINNING_LENGTH = 4;
const BEGINNING_WORTH = 0.2;
const PAIR_WORTH = 0.2;
/** Claims looked at again, and what saying the whole of a claim or title is worth: about one rare word. */
const LOOKED_AT = 50;
const COVER_WORTH = 4;
/** An unknown word this long may be two words written together; each has at least so many letters. */
const MIN_COMPOUND = 6;
const MIN_PART = 3;

/** Index `claims`; the result ranks them for a passage, best first. */
export function buildClaimRanker(claims: readonly RankableClaim[]): (passage: string, limit: number) => Ranked[] {
  const [wordIndex, beginningIndex, pairIndex] = buildIndices(claims);
  const heads = claims.map(({ claim, title }) => [contentStems(wordsOf(claim)), contentStems(wordsOf(title))]);
  return (passage, limit) => {
    const read = wordsOf(plainPost(passage));
    const asked = once(contentStems([...read, ...partsOfUnknown(read, wordIndex)]));
    const scores = new Float32Array(claims.length);
    addScores(wordIndex, asked, 1, scores);
    addScores(beginningIndex, once(beginnings(read)), BEGINNING_WORTH, scores);
    addScores(pairIndex, once(pairs(read)), PAIR_WORTH, scores);
    return bestOf(scores, Math.max(limit, LOOKED_AT))
      .map(({ document, score }) => {
        const cover = heads[document].reduce((sum, head) => sum + coverOf(head, asked, wordIndex), 0);
        return { document, score: score + COVER_WORTH * cover };
      })
      .sort((a, b) => b.score - a.score || a.document - b.document)
      .slice(0, limit);
  };
}

/** Words, beginnings and pairs of all claims; each text is read once. */
function buildIndices(claims: readonly RankableClaim[]): Bm25Index[] {
  const builders = [new Bm25Builder(), new Bm25Builder(), new Bm25Builder(0)];
  for (const claim of claims) {
    const read = FIELDS.map(field => wordsOf(claim[field].slice(0, MAX_BODY_LENGTH)));
    const weights = FIELDS.map(field => FIELD_WEIGHTS[field]);
    builders[0].add(addUp(read.map(contentStems), weights));
    builders[1].add(addUp(read.map(beginnings), weights));
    builders[2].add(addUp(read.map(pairs)));
  }
  return builders.map(builder => builder.build());
}

function addUp(fields: readonly TermCounts[], weights?: readonly number[]): TermCounts {
  const counted = new Map<number, number>();
  for (const [f, terms] of fields.entries()) {
    for (const [term, count] of terms) {
      counted.set(term, (counted.get(term) ?? 0) + count * (weights?.[f] ?? 1));
    }
  }
  return counted;
}

/** A post repeats its words for other reasons than their weight. */
function once(terms: TermCounts): TermCounts {
  return new Map([...terms.keys()].map(term => [term, 1]));
}

function beginnings(words: readonly Word[]): Map<number, number> {
  const long = words.filter(({ text, stem }) => stem.length > BEGINNING_LENGTH && !isFunctionWord(text));
  return count(long.map(({ stem }) => hashWord(stem.slice(0, BEGINNING_LENGTH))));
}

function pairs(words: readonly Word[]): Map<number, number> {
  return count(words.slice(1).map(({ stem }, i) => hashWord(`${words[i].stem} ${stem}`)));
}

function count(terms: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** "bedbugs" as "bed" and "bugs": an unknown word as the two known ones of which the rarer is most frequent. */
function partsOfUnknown(words: readonly Word[], index: Bm25Index): Word[] {
  const known = (stem: string) => frequencyOf(index, hashWord(stem));
  return words.flatMap(word => {
    if (word.text.length < MIN_COMPOUND || known(word.stem) > 0) {
      return [];
    }
    let best = 0;
    let parts: Word[] = [];
    for (let at = MIN_PART; at <= word.text.length - MIN_PART; at++) {
      const split = [word.text.slice(0, at), word.text.slice(at)].map(text => ({ ...word, text, stem: stemOf(text) }));
      const frequency = Math.min(...split.map(({ stem }) => known(stem)));
      if (frequency > best) {
        best = frequency;
        parts = split;
      }
    }
    return parts;
  });
}

/** Share of `terms`, the rare ones counting more, that a passage has. */
function coverOf(terms: TermCounts, asked: TermCounts, index: Bm25Index): number {
  let said = 0;
  let all = 0;
  for (const term of terms.keys()) {
    const idf = idfOf(index.documents, frequencyOf(index, term));
    all += idf;
    said += asked.has(term) ? idf : 0;
  }
  return all > 0 ? said / all : 0;
}
