/**
 * Lay an article beside other coverage: quotations that both print, as each prints
 * them, and the quotations and numbers that only one of the two has.
 *
 * The article is here with all its quotations, of the other only what its
 * fingerprint kept: short quotations, and samples that tell of longer ones.
 */
import { alignWords } from './align-words';
import type { AlignedWord } from './annotation';
import type { Fingerprint, ReportedNumber } from './corpus';
import { onlyNumbers, withContext } from './only-numbers';
import { quotationsOf } from './quotation-marks';
import type { Exclusive, RelatedCoverage, SharedQuotation } from './related-coverage';
import { samplesOf } from './samples';
import { pairQuotations } from './shared-quotations';
import { tokenize } from './tokenize';
import { wordsOf } from './words';

/** As many as a reader looks through; a longer list would be the article again. */
const MAX_SHARED = 12;
const MAX_ONLY_QUOTATIONS = 6;
/** A few words in quotation marks are a name or a term; far more than this is no quotation but a stray mark. */
const MIN_WORDS = 4;
const MAX_WORDS = 120;

/** An article that is compared. */
export interface Compared {
  text: string;
  quotations: readonly string[];
  numbers: readonly ReportedNumber[];
  /** How the article writes the words behind stems. */
  names: ReadonlyMap<string, string>;
}

/** Give the quotations of `text` that are worth comparing, each once. */
export function quotationsIn(text: string): string[] {
  const printed = quotationsOf(text).map(({ start, end }) => trimmed(text.slice(start, end)));
  return [...new Set(printed)].filter(quotation => {
    const words = tokenize(quotation).length;
    return words >= MIN_WORDS && words <= MAX_WORDS;
  });
}

/** Compare `here` with what was kept of other coverage; `differing` numbers are shown already. */
export function compareCoverage(
  here: Compared,
  there: Fingerprint,
  differing: RelatedCoverage['shared']['numbers'],
): { quotations: SharedQuotation[]; onlyHere: Exclusive; onlyThere: Exclusive } {
  const quotations = there.quotations.map(trimmed);
  const pairs = pairQuotations(here.quotations, quotations);
  const shared = new Set(pairs.flatMap(pair => [pair.here, pair.there]));
  const hashes = new Set(there.hashes);
  const isThere = (quotation: string) => samplesOf(tokenize(quotation)).some(({ hash }) => hashes.has(hash));
  return {
    quotations: pairs.slice(0, MAX_SHARED).map(pair => compareWords(pair.here, pair.there)),
    onlyHere: {
      quotations: here.quotations.filter(one => !shared.has(one) && !isThere(one)).slice(0, MAX_ONLY_QUOTATIONS),
      numbers: onlyNumbers(here.numbers, there.numbers, {
        names: here.names,
        known: differing.map(one => one.here),
      }).map(number => withContext(number, here.text)),
    },
    onlyThere: {
      quotations: quotations.filter(one => !shared.has(one)).slice(0, MAX_ONLY_QUOTATIONS),
      numbers: onlyNumbers(there.numbers, here.numbers, { names: here.names, known: differing.map(one => one.there) }),
    },
  };
}

/** A comma before "he said" belongs to the sentence around. */
function trimmed(quotation: string): string {
  return quotation.replace(/[,;]$/, '');
}

/** Say word by word how the part of a quotation that both print differs; quoting less of it is no difference. */
function compareWords(here: string, there: string): SharedQuotation {
  const words = alignWords(wordsOf(here), wordsOf(there));
  const isInBoth = (word: AlignedWord) => word.article !== undefined && word.corpus !== undefined;
  const inner = words.slice(words.findIndex(isInBoth), words.findLastIndex(isInBoth) + 1);
  const [article, corpus] = [partOf(here, inner, 'article'), partOf(there, inner, 'corpus')];
  const isSame = inner.every(word => word.relation === 'same');
  return {
    here: article.text,
    there: corpus.text,
    words: isSame ? [] : inner.map(word => shifted(word, article.from, corpus.from)),
  };
}

/** The part of `text` that the words cover, with the mark that ends it. */
function partOf(text: string, words: readonly AlignedWord[], side: 'article' | 'corpus') {
  const from = words[0]?.[side]?.[0] ?? 0;
  const to = words.at(-1)?.[side]?.[1] ?? text.length;
  const isEnd = tokenize(text.slice(to)).length === 0;
  return { text: text.slice(from, isEnd ? text.length : to), from };
}

function shifted({ article, corpus, relation }: AlignedWord, here: number, there: number): AlignedWord {
  return {
    ...(article && { article: [article[0] - here, article[1] - here] }),
    ...(corpus && { corpus: [corpus[0] - there, corpus[1] - there] }),
    relation,
  };
}
