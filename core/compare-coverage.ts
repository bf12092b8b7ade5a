/**
 * Lay an article beside other coverage: quotations that both print, as each prints
 * them, and the quotations and numbers that only one of the two has.
 *
 * Both sides are fingerprints, so what was not kept of either is not compared.
 */
import { alignWords } from './align-words';
import { numbersAgree } from './compare-numbers';
import type { Fingerprint, ReportedNumber } from './corpus';
import { numbersOf } from './numbers';
import type { Exclusive, SharedQuotation } from './service';
import { pairQuotations, type QuotationPair } from './shared-quotations';
import { wordsOf } from './words';

/** As many as a reader looks through; a longer list would be the article again. */
const MAX_QUOTATIONS = 12;
const MAX_ONLY_QUOTATIONS = 6;
const MAX_ONLY_NUMBERS = 6;
/** Words that say what a number counts. */
const MAX_COUNTS = 4;
/** Two numbers that agree count one thing where this many words near them are the same. */
const MIN_SHARED_COUNTS = 1;

/** Say word by word how each of `pairs` differs. */
export function compareQuotations(pairs: readonly QuotationPair[]): SharedQuotation[] {
  return pairs.slice(0, MAX_QUOTATIONS).map(pair => {
    // A comma before "he said" belongs to the sentence around.
    const here = pair.here.replace(/[,;]$/, '');
    const there = pair.there.replace(/[,;]$/, '');
    const words = alignWords(wordsOf(here), wordsOf(there));
    return { here, there, words: words.every(word => word.relation === 'same') ? [] : words };
  });
}

/** What `a` prints and `b` does not; `names` gives words for stems. */
export function onlyIn(a: Fingerprint, b: Fingerprint, names: ReadonlyMap<string, string>): Exclusive {
  const shared = new Set(pairQuotations(a.quotations, b.quotations).map(pair => pair.here));
  const numbers = a.numbers.filter(number => !b.numbers.some(other => isSameNumber(number, other)));
  return {
    quotations: a.quotations
      .filter(quotation => !shared.has(quotation))
      .slice(0, MAX_ONLY_QUOTATIONS)
      .map(quotation => quotation.replace(/[,;]$/, '')),
    numbers: numbers.flatMap(number => named(number, names)).slice(0, MAX_ONLY_NUMBERS),
  };
}

function isSameNumber(a: ReportedNumber, b: ReportedNumber): boolean {
  const shared = a.counts.filter(stem => b.counts.includes(stem)).length;
  return shared >= MIN_SHARED_COUNTS && numbersAgree(withStep(a), withStep(b));
}

function withStep(number: ReportedNumber) {
  const step = numbersOf(number.printed).find(({ value }) => value === number.value)?.step ?? 1;
  return { ...number, step };
}

/** A number of which no word says what it counts says nothing. */
function named({ printed, counts }: ReportedNumber, names: ReadonlyMap<string, string>): Exclusive['numbers'] {
  const words = counts.flatMap(stem => names.get(stem) ?? []).slice(0, MAX_COUNTS);
  return words.length > 0 ? [{ printed, counts: words }] : [];
}
