/**
 * The articles that a reader saved, as a corpus of their own.
 *
 * Their text is at hand, so that every sentence and every quotation of them is a passage:
 * other pages are matched against all that they say. They make no claims and name no
 * quantities; related to a page they are as other coverage is, by their fingerprints.
 */
import { type Article, blocksOf } from './article';
import type { Coverage, Pack } from './corpus';
import { readIndex, writeIndex } from './index-file';
import { type Corpus, corpusOf, INDEX_VERSION, type MatchedPack } from './open-corpus';
import { buildPassageIndex, fromSections, type PassageIndex, toSections } from './passage-index';
import { type List, type Passage, textsOf } from './passages';
import { quotationsOf } from './quotation-marks';
import { reduce } from './reduce';
import { sentencesOf } from './sentences';
import { tokenize } from './tokenize';

/** Raised when what is kept of an article beside its text changes; what was kept before is made anew. */
export const SAVED_VERSION = 1;

/** Shorter sentences and quotations are everybody's. */
const MIN_WORDS = 4;

/** A saved article without its text: what relates it to others, and how many passages it has. */
export interface SavedCoverage {
  coverage: Coverage;
  passages: number;
}

/** List what an article says: its sentences, then what stands in quotation marks. */
export function passagesIn({ text }: Pick<Article, 'text'>): string[] {
  const sentences = blocksOf(text).flatMap(({ start, end }) => sentencesOf(text, start, end));
  return [...sentences, ...quotationsOf(text)]
    .map(({ start, end }) => text.slice(start, end))
    .filter(passage => tokenize(passage).length >= MIN_WORDS);
}

/** Describe an article that was `saved` at this time, as coverage is described. */
export function describeSaved(id: string, article: Article, saved: string): Omit<Coverage, 'fingerprint'> {
  const { source, headline, byline, datePublished = '', outlet } = article;
  return {
    id,
    headline: headline || source,
    outlet: outlet ?? hostOf(source),
    ...(byline !== undefined && { author: byline }),
    datePublished,
    url: source,
    stories: [],
    saved,
  };
}

/** Reduce a saved article to what it is related by. */
export function reduceSaved(id: string, article: Article, saved: string): SavedCoverage {
  return {
    coverage: { ...describeSaved(id, article, saved), fingerprint: reduce(article) },
    passages: passagesIn(article).length,
  };
}

/** Index passages of saved articles: the same bytes for the same passages. */
export function buildLayer(passages: readonly string[]): ArrayBuffer {
  return writeIndex(INDEX_VERSION, toSections(buildPassageIndex(passages)));
}

/** Open a layer. Throws `RangeError` where it is damaged, of another version or of other passages. */
export function openLayer(bytes: ArrayBuffer, passages: number): PassageIndex {
  const index = fromSections(readIndex(INDEX_VERSION, bytes));
  if (index.passages !== passages) {
    throw new RangeError('The index is of other passages');
  }
  return index;
}

/** A pack with nothing in it. */
export const EMPTY_PACK: Pack = {
  format: 1,
  id: 'saved',
  name: '',
  publisher: '',
  licence: '',
  language: '',
  version: '',
  works: [],
  stories: [],
  events: [],
  claims: [],
  statements: [],
  quantities: [],
  coverage: [],
};

/** Open saved articles for matching; `passages` are those of `index`, then those of `added`. */
export function savedCorpus<Passages extends List<Passage>>(
  coverage: Coverage[],
  { index, added }: { index: PassageIndex; added: PassageIndex },
  passages: Passages,
): Corpus & { passages: Passages } {
  const pack: MatchedPack = { ...EMPTY_PACK, coverage };
  return { ...corpusOf(EMPTY_PACK), pack, passages, layers: { index, added, texts: textsOf(passages) }, isWhole: true };
}

/** `URL` is no part of the language. */
function hostOf(address: string): string {
  return /^\w+:\/\/(?:www\.)?([^/?#]+)/.exec(address)?.[1] ?? address;
}
