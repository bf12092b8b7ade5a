/**
 * Sentences to index and pages that have nothing to do with them.
 *
 * Passages are the sentences of the background articles and of the fact-checks in
 * `../shared/bench`; pages are background articles of another year, so that they
 * share topics but hardly any events. More passages than there are sentences come from a
 * Markov chain over them. Without the data both are drawn from a chain over the
 * bundled corpus, and `origin` says so.
 */
import { existsSync } from 'node:fs';
import { blocksOf } from '../core/article';
import { sentencesOf } from '../core/sentences';
import { tokenize } from '../core/tokenize';
import { bundledPassages } from './bundled-passages';
import { chainOver } from './markov';
import { type Random, randomFrom, shuffled } from './random';
import { benchPath, readRows } from './shared';

/** Shorter sentences are nobody's in particular. */
const MIN_WORDS = 6;
/** Articles of this year are the unrelated pages, and what was said about then is no passage. */
const WITHHELD_YEAR = '2012';
const ABOUT_THEN = /201[123]/;
/** What sites print around articles; the extension's own extraction leaves it out, these texts were taken with it. */
const FURNITURE =
  /^(Enlarge this image|Hide Caption|Copyright ©|©|Photos:|Image)|contributed to this report|Getty Images|Catch Chris|Sign up for|On the Record|SHARE THIS ARTICLE/;
/** The order of passages, so that 1,000 of them are a sample of all. */
const ORDER_SEED = 20_260_301;
/** Sentences on a page drawn from the chain. */
const PAGE_SENTENCES = 40;
const DRAWN_PAGES = 200;

export interface PassageSource {
  /** What the passages and pages are, for the reader of a table. */
  origin(size: number): string;
  /** The first `size` passages; more than there are real ones are drawn from the chain. */
  passages(size: number): string[];
  /** Texts that share no passage. */
  pages: string[];
}

interface Row {
  date: string;
  text: string;
}

const FILES = ['background/articles.jsonl.gz', 'claims-debates/claims.jsonl.gz'];

/** Read what there is. */
export function openPassageSource(): PassageSource {
  return FILES.every(file => existsSync(benchPath(file))) ? fromSharedBench() : fromBundledCorpus();
}

function fromSharedBench(): PassageSource {
  const articles = readRows<Row>(FILES[0]);
  const isWithheld = ({ date }: Row) => date.startsWith(WITHHELD_YEAR);
  const checks = readRows<Row>(FILES[1]).filter(({ date }) => !ABOUT_THEN.test(date));
  const texts = [...articles.filter(row => !isWithheld(row)), ...checks].map(row => row.text);
  const real = shuffled(randomFrom(ORDER_SEED), distinct(texts.map(withoutFurniture).flatMap(sentences)));
  return {
    origin: size => `sentences of ../shared/bench${drawnShare(real.length, size)}`,
    passages: size => extend(real, size),
    pages: articles.filter(isWithheld).map(({ text }) => withoutFurniture(text)),
  };
}

function fromBundledCorpus(): PassageSource {
  const seeds = bundledPassages();
  const chain = chainOver(seeds);
  const random = randomFrom(ORDER_SEED + 1);
  return {
    origin: size => `../shared is absent: bundled corpus${drawnShare(seeds.length, size)}`,
    passages: size => extend(seeds, size),
    pages: Array.from({ length: DRAWN_PAGES }, () =>
      Array.from({ length: PAGE_SENTENCES }, () => chain(random)).join(' '),
    ),
  };
}

function drawnShare(real: number, size: number): string {
  return size > real ? `, ${size - real} of ${size} drawn from an order-1 Markov chain over ${real}` : '';
}

/** `real` cut or prolonged to `size`. */
function extend(real: readonly string[], size: number): string[] {
  const passages = real.slice(0, size);
  if (passages.length < size) {
    const chain = chainOver(real);
    const random: Random = randomFrom(ORDER_SEED);
    while (passages.length < size) {
      passages.push(chain(random));
    }
  }
  return passages;
}

function withoutFurniture(text: string): string {
  return blocksOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter(block => !FURNITURE.test(block))
    .join('\n');
}

/** The sentences of `text` that are long enough. */
export function sentences(text: string): string[] {
  return blocksOf(text)
    .flatMap(({ start, end }) => sentencesOf(text, start, end))
    .map(({ start, end }) => text.slice(start, end))
    .filter(sentence => tokenize(sentence).length >= MIN_WORDS);
}

/** One of each sentence that reads alike. */
function distinct(texts: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const text of texts) {
    const { hash, length } = tokenize(text);
    known.set(hash.subarray(0, length).join(), text);
  }
  return [...known.values()];
}
