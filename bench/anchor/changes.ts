/**
 * What happens to a page after a passage of it was noted.
 *
 * A page is rows of words, each of which knows whether it belongs to the noted
 * passage; whatever is done to the words, the place of the passage stays known.
 */
import { between, pick, type Random, shuffled } from '../random';
import type { Quote } from './match-quote';
import type { Paragraphs } from './pages';

interface Word {
  text: string;
  isNoted: boolean;
}

type Page = Word[][];

export const CHANGES = [
  'unchanged',
  'target edited 8 %, paragraphs inserted',
  'all text edited 25 %',
  'paragraphs shuffled',
  'sentence deleted',
  'deleted, look-alike elsewhere',
  'deleted, look-alike in its place',
] as const;

export type Change = (typeof CHANGES)[number];

/** A page as it became, and where the noted passage stands in it; nowhere if it was deleted. */
export interface Case {
  text: string;
  truth?: { start: number; end: number };
}

/** What a change needs beside the page. */
export interface Surroundings {
  /** Words and paragraphs of other pages. */
  vocabulary: readonly string[];
  paragraphs: readonly string[];
  random: Random;
}

const CONTEXT = 32;

/** Words of a look-alike that are others than those of the deleted passage, least and most. */
const LOOK_ALIKE = [0.25, 0.45] as const;

const SENTENCE_END = /[.!?]["”’)]?$/;

/** Words of a selection; of a longer sentence a part is selected. */
const MIN_WORDS = 4;
const MAX_WORDS = 60;

/** Two selections of three are whole sentences. */
const WHOLE = 2 / 3;

/** Shorter paragraphs are buttons and bylines. */
const MIN_PARAGRAPH = 12;

/**
 * Note a sentence, or a part of one, of `paragraphs`; `undefined` where the drawn paragraph holds none. What stands
 * twice on a page is not noted: no change takes it away, and none moves it.
 */
export function note(paragraphs: Paragraphs, random: Random): Page | undefined {
  const page = paragraphs.map(text => text.split(' ').map(word => ({ text: word, isNoted: false })));
  const row = pick(random, page);
  if (row.length < MIN_PARAGRAPH) {
    return undefined;
  }
  const sentences = sentencesIn(row).filter(({ length }) => length >= MIN_WORDS);
  if (sentences.length === 0) {
    return undefined;
  }
  const sentence = pick(random, sentences);
  const isWhole = random() < WHOLE && sentence.length <= MAX_WORDS;
  const length = isWhole ? sentence.length : between(random, MIN_WORDS, Math.min(MAX_WORDS, sentence.length));
  const from = between(random, 0, sentence.length - length);
  for (const word of sentence.slice(from, from + length)) {
    word.isNoted = true;
  }
  const { text } = print(page);
  const { exact } = quoteOf(page);
  return text.indexOf(exact) === text.lastIndexOf(exact) ? page : undefined;
}

function sentencesIn(row: readonly Word[]): Word[][] {
  const sentences: Word[][] = [[]];
  for (const word of row) {
    sentences.at(-1)!.push(word);
    if (SENTENCE_END.test(word.text)) {
      sentences.push([]);
    }
  }
  return sentences;
}

/** Describe the noted passage of `page` as it is saved. */
export function quoteOf(page: Page): Quote {
  const { text, truth } = print(page);
  const { start, end } = truth!;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
  };
}

/** Change `page`, which stays as it is. */
export function change(page: Page, kind: Change, around: Surroundings): Case {
  const { random } = around;
  switch (kind) {
    case 'unchanged':
      return print(page);
    case 'target edited 8 %, paragraphs inserted':
      return print(insertParagraphs(edit(page, 0.08, around, true), around));
    case 'all text edited 25 %':
      return print(edit(page, 0.25, around, false));
    case 'paragraphs shuffled':
      return print(shuffled(random, page));
    case 'sentence deleted':
      return print(withoutSentence(page));
    case 'deleted, look-alike elsewhere': {
      const rest = withoutSentence(page);
      // Beside the paragraph of the deleted sentence would be in its place.
      const isFar = (index: number) =>
        page
          .slice(Math.max(0, index - 1), index + 2)
          .flat()
          .every(word => !word.isNoted);
      const elsewhere = rest.filter((_, index) => isFar(index));
      const row = pick(random, elsewhere.length > 0 ? elsewhere : rest);
      row.splice(pick(random, gapsIn(row)), 0, ...lookAlike(page, around));
      return print(rest);
    }
    case 'deleted, look-alike in its place':
      return print(withoutSentence(page, lookAlike(page, around)));
  }
}

/** Where a sentence can be put into `row`. */
function gapsIn(row: readonly Word[]): number[] {
  return [0, ...row.flatMap(({ text }, index) => (SENTENCE_END.test(text) ? [index + 1] : []))];
}

/** Substitute, leave out or put in words; each is changed by so large a `chance`, and one at least. */
function edit(page: Page, chance: number, around: Surroundings, onlyNoted: boolean): Page {
  const { random } = around;
  const isOpen = (word: Word) => word.isNoted || !onlyNoted;
  const noted = page.flat().filter(word => word.isNoted);
  const surely = pick(random, noted);
  const edited = page.map(row =>
    row.flatMap(word => (isOpen(word) && (word === surely || random() < chance) ? editWord(word, around) : [word])),
  );
  return edited.flat().some(word => word.isNoted) ? edited : page;
}

function editWord(word: Word, { random, vocabulary }: Surroundings): Word[] {
  const other = { text: pick(random, vocabulary), isNoted: word.isNoted };
  return pick(random, [[other], [other], [], [word, other]]);
}

function insertParagraphs(page: Page, { random, paragraphs }: Surroundings): Page {
  const longer = [...page];
  for (let left = between(random, 1, 4); left > 0; left--) {
    const row = pick(random, paragraphs)
      .split(' ')
      .map(text => ({ text, isNoted: false }));
    longer.splice(between(random, 0, longer.length), 0, row);
  }
  return longer;
}

/** Leave out every sentence that words of the noted passage stand in, and put `instead` there. */
function withoutSentence(page: Page, instead: Word[] = []): Page {
  return page.map(row => {
    const sentences = sentencesIn(row);
    const first = sentences.findIndex(sentence => sentence.some(word => word.isNoted));
    return first < 0
      ? [...row]
      : sentences.flatMap((sentence, index) => {
          const isNoted = sentence.some(word => word.isNoted);
          return isNoted ? (index === first ? instead : []) : sentence;
        });
  });
}

/** The noted passage with many of its words changed: another sentence on the same matter. */
function lookAlike(page: Page, { random, vocabulary }: Surroundings): Word[] {
  const chance = LOOK_ALIKE[0] + random() * (LOOK_ALIKE[1] - LOOK_ALIKE[0]);
  const words = page
    .flat()
    .filter(word => word.isNoted)
    .map(({ text }) => ({ text, isNoted: false }));
  const count = Math.max(1, Math.round(chance * words.length));
  for (const at of shuffled(
    random,
    words.map((_, index) => index),
  ).slice(0, count)) {
    words[at] = { text: pick(random, vocabulary), isNoted: false };
  }
  return words;
}

/** The page as text, and where the noted words stand in it. */
function print(page: Page): Case {
  let text = '';
  let truth: Case['truth'];
  for (const row of page.filter(({ length }) => length > 0)) {
    text += text === '' ? '' : '\n\n';
    for (const [index, word] of row.entries()) {
      text += index === 0 ? '' : ' ';
      if (word.isNoted) {
        truth = { start: truth?.start ?? text.length, end: text.length + word.text.length };
      }
      text += word.text;
    }
  }
  return { text, truth };
}
