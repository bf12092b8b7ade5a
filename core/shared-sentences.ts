/**
 * Tell which sentences of an article stand in another one word for word, of which only samples are known.
 *
 * Words that stand there left their samples there, all but those that an earlier
 * one overlaps, and at a paragraph's beginning one from before it may. A sample that
 * is missing without such an excuse proves other words; two or more found in a row
 * close together speak for all words from the first to the last:
 *
 *     words     w w w w w w w w w w w w w w w w w w w w w w w w
 *     samples       found------ missing    found------- found------
 *                          (overlapped)    other words between would miss one
 *
 * On 400 news articles, each against a copy of which parts were changed (`npm run
 * eval -- copied`): of copied sentences three in four are told; of those with one
 * word changed three in ten pass, with the last third changed one in twelve, of
 * others one in a hundred. So this is an estimate, mostly too low, and readers are
 * told so.
 */
import { blocksOf, type Span } from './article';
import { type Sample, samplesOf } from './samples';
import { sentencesOf } from './sentences';
import { SHINGLE_WORDS } from './shingle';
import { tokenize } from './tokenize';

/** One sample may be a set phrase; two in a row are copied. */
const MIN_FOUND = 2;
/** Found samples further apart, in words, are two rows: so long a gap hides a changed sentence too often. */
const MAX_GAP = 8;
/** The rows must reach over this share of a sentence; more would miss copies, whose ends have no samples. */
const MIN_REACH = 0.6;
/** More sentences than the longest report has; a page that claims to have more is looked at so far. */
const MAX_SENTENCES = 1000;

/** An article's sentences and samples; words are counted through the whole text. */
export interface SampledText {
  sentences: (Span & { firstWord: number; endWord: number })[];
  samples: (Sample & Span & { isExcused: boolean })[];
}

/** A sentence that stands elsewhere too. */
export interface SharedSentence {
  /** Its number among the sentences of the article. */
  sentence: number;
  /** Words of it that are known to stand there, as this article prints them. */
  words: string;
}

/** Read the sentences of `text`, in reading order and the headline first, and its samples. */
export function sampleText(text: string): SampledText {
  const sampled: SampledText = { sentences: [], samples: [] };
  let words = 0;
  for (const block of blocksOf(text)) {
    const tokens = tokenize(text.slice(block.start, block.end));
    for (const { at, hash } of samplesOf(tokens)) {
      const start = block.start + tokens.start[at];
      const end = block.start + tokens.end[at + SHINGLE_WORDS - 1];
      sampled.samples.push({ at: words + at, hash, start, end, isExcused: at < SHINGLE_WORDS - 1 });
    }
    let word = 0;
    for (const { start, end } of sentencesOf(text, block.start, block.end)) {
      const first = word;
      while (word < tokens.length && block.start + tokens.end[word] <= end) {
        word += 1;
      }
      sampled.sentences.push({ start, end, firstWord: words + first, endWord: words + word });
    }
    words += tokens.length;
    if (sampled.sentences.length >= MAX_SENTENCES) {
      break;
    }
  }
  return sampled;
}

/** Those sentences that stand word for word in the text that left `hashes`, as far as samples tell. */
export function sharedSentences(
  text: string,
  { sentences, samples }: SampledText,
  hashes: readonly number[],
): SharedSentence[] {
  const { rows, missing } = findRows(samples, new Set(hashes));
  return sentences.flatMap(({ firstWord, endWord }, sentence) => {
    let reach = 0;
    for (const row of rows) {
      reach += Math.max(0, Math.min(endWord, row.end) - Math.max(firstWord, row.start));
    }
    const length = endWord - firstWord;
    const isOther = missing.some(at => at >= firstWord + SHINGLE_WORDS - 1 && at + SHINGLE_WORDS <= endWord);
    if (length < SHINGLE_WORDS || isOther || reach < MIN_REACH * length) {
      return [];
    }
    const inside = rows.flatMap(row => row.found).find(({ at }) => at >= firstWord && at < endWord);
    return { sentence, words: inside ? text.slice(inside.start, inside.end) : '' };
  });
}

/** A row of samples that were found, and the words that it speaks for. */
interface Row extends Span {
  found: SampledText['samples'];
}

/** Join samples that are `known` into rows, and tell where one is missing that could not be. */
function findRows(samples: SampledText['samples'], known: ReadonlySet<number>): { rows: Row[]; missing: number[] } {
  const rows: Row[] = [];
  const missing: number[] = [];
  let open: Row | undefined;
  let free = 0;
  for (const sample of samples) {
    if (known.has(sample.hash)) {
      if (!open || sample.at - open.end > MAX_GAP) {
        open = { start: sample.at, end: sample.at, found: [] };
        rows.push(open);
      }
      open.found.push(sample);
      free = sample.at + SHINGLE_WORDS;
      open.end = free;
    } else if (sample.at >= free && !sample.isExcused) {
      missing.push(sample.at);
      open = undefined;
    }
  }
  return { rows: rows.filter(({ found }) => found.length >= MIN_FOUND), missing };
}
