/**
 * Reduce an article to what relates it to others and cannot be read back into text.
 *
 * Hashes of six words are kept unordered, not overlapping, and chosen by their own
 * value (so that two articles choose the same ones); terms and names are counted;
 * quotations are kept only where they are short and in quotation marks; numbers
 * keep their unit and the words that say what they count. From ordered or
 * overlapping codes a language model would recover most of an article.
 */
import { type Article, blocksOf } from './article';
import { isContentWord, isFunctionWord } from './common-words';
import type { Fingerprint, ReportedNumber } from './corpus';
import { numbersOf } from './numbers';
import { quotationsOf } from './quotation-marks';
import { keptHashes } from './samples';
import { sentencesOf } from './sentences';
import { tokenize } from './tokenize';
import { type Word, wordsOf } from './words';

const ALGORITHM = 1;
/** Terms kept: enough to tell stories apart, too few to be a text. */
const MAX_TERMS = 100;
/** Longer quotations are not kept, nor more than this share of the article in all: they would be the text. */
const MAX_QUOTATION_WORDS = 30;
const MIN_QUOTATION_WORDS = 4;
const MAX_QUOTED_SHARE = 0.3;
/** A bare number below this is rarely a count: "one of", "zero tolerance". */
const MIN_COUNT = 10;
/** Words around a number that say what it counts. */
const COUNT_WORDS = 8;
const COUNT_REACH = 9;

/** Reduce `article` to its fingerprint. */
export function reduce(article: Pick<Article, 'text'>): Fingerprint {
  const { text } = article;
  return {
    algorithm: ALGORITHM,
    hashes: keptHashes(text),
    length: tokenize(text).length,
    terms: termsOf(text),
    quotations: keptQuotations(text),
    numbers: reportedNumbers(text),
  };
}

/** Short quotations, the shortest first as far as the share allows, then in the order of the alphabet. */
function keptQuotations(text: string): string[] {
  const quotations = quotationsOf(text).map(({ start, end }) => text.slice(start, end));
  const counted = [...new Set(quotations)]
    .map(quotation => ({ quotation, words: tokenize(quotation).length }))
    .filter(({ words }) => words >= MIN_QUOTATION_WORDS && words <= MAX_QUOTATION_WORDS)
    .sort((a, b) => a.words - b.words);
  let room = tokenize(text).length * MAX_QUOTED_SHARE;
  const kept = counted.filter(({ words }) => {
    room -= words;
    return room >= 0;
  });
  return kept.map(({ quotation }) => quotation).sort();
}

/** The most salient stems and names with their counts: whatever is not everyday news. */
export function termsOf(text: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocksOf(text)) {
    for (const sentence of sentencesOf(text, block.start, block.end)) {
      for (const term of termsOfSentence(wordsOf(text.slice(sentence.start, sentence.end)))) {
        counts.set(term, (counts.get(term) ?? 0) + 1);
      }
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_TERMS);
  return Object.fromEntries(ranked.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

function termsOfSentence(words: readonly Word[]): string[] {
  return words
    .filter(word => isContentWord(word.text) && word.text.length > 2 && !/^\d+$/.test(word.text))
    .map(word => word.stem);
}

function reportedNumbers(text: string): ReportedNumber[] {
  const numbers: ReportedNumber[] = [];
  for (const block of blocksOf(text)) {
    for (const sentence of sentencesOf(text, block.start, block.end)) {
      const sentenceText = text.slice(sentence.start, sentence.end);
      const words = wordsOf(sentenceText);
      for (const mention of numbersOf(sentenceText)) {
        if (mention.sort === 'quantity' && (mention.unit !== '' || mention.value >= MIN_COUNT)) {
          const { value, unit, precision } = mention;
          numbers.push({
            printed: sentenceText.slice(mention.start, mention.end),
            value,
            unit,
            precision,
            counts: countsNear(words, mention.start, mention.end),
          });
        }
      }
    }
  }
  return numbers;
}

/** Stems of the content words closest to a number, sorted: what it counts, in what. */
function countsNear(words: readonly Word[], start: number, end: number): string[] {
  const at = firstFrom(words, start);
  let last = at - 1;
  while (last + 1 < words.length && words[last + 1].end <= end) {
    last += 1;
  }
  const first = Math.max(0, at - COUNT_REACH);
  const near = words
    .slice(first, last + 1 + COUNT_REACH)
    .map((word, i) => ({ word, distance: first + i < at ? at - first - i : first + i - last }))
    .filter(({ word, distance }) => distance > 0 && !isFunctionWord(word.text) && !/^\d/.test(word.text))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, COUNT_WORDS);
  return [...new Set(near.map(({ word }) => word.stem))].sort();
}

/** Index of the first word that begins at `start` or later: a sentence may have as many numbers as words. */
function firstFrom(words: readonly Word[], start: number): number {
  let from = 0;
  let to = words.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle].start >= start) {
      to = middle;
    } else {
      from = middle + 1;
    }
  }
  return from;
}
