/** Other coverage of our own invention, as the engine would relate it. */
import { alignWords } from '../../../core/align-words';
import type { RelatedCoverage, SharedQuotation } from '../../../core/related-coverage';
import type { PageWords } from '../../../core/service';
import { wordsOf } from '../../../core/words';
import { CLAIM_SENTENCE, NUMBER_SENTENCE, QUOTATION } from './samples';

/** Pair a quotation with how another prints it. */
export function quotationPair(here: string, there = here): SharedQuotation {
  return { here, there, words: here === there ? [] : alignWords(wordsOf(here), wordsOf(there)) };
}

export const ALTERED = 'We rise at four and bake until noon in the old stone oven.';

const nothing = { quotations: [], numbers: [] };

/** Coverage that shares nothing but its subject. */
export function related(changes: Partial<RelatedCoverage> = {}): RelatedCoverage {
  return {
    id: 'a1',
    headline: 'Early bread, and those who bake it',
    outlet: 'The Crumb',
    url: 'https://crumb.example/early',
    datePublished: '2025-03-04',
    relation: 'story',
    score: 0.8,
    shared: { terms: ['ovens', 'guild'], quotations: [], numbers: [], sentences: [] },
    onlyHere: nothing,
    onlyThere: nothing,
    ...changes,
  };
}

/** Coverage that has something of everything. */
export const FULL = related({
  relation: 'event',
  shared: {
    terms: ['ovens', 'guild', 'sleep'],
    quotations: [quotationPair(QUOTATION, ALTERED), quotationPair('Nobody in this town buys yesterday’s bread.')],
    numbers: [{ label: 'Ovens in the town', here: '7,000', there: '4,000' }],
    sentences: [
      { sentence: 1, words: 'Bakers sleep less than other people' },
      { sentence: 3, words: 'The town has seven thousand ovens' },
    ],
  },
  onlyHere: {
    quotations: ['The flour comes by boat, and the boat comes late.'],
    numbers: [{ printed: 'about 300', counts: ['guild', 'members'], before: 'The guild has ', after: ' members' }],
  },
  onlyThere: {
    quotations: ['I would not do it again for twice the money.'],
    numbers: [{ printed: '$2.4 million', counts: ['mill', 'repair'] }],
  },
});

/** The sentences of the page, the headline first; those in the middle make a page of usual length. */
export const SENTENCES: PageWords[] = wordsInOrder([
  'The bakers of the town sleep less',
  CLAIM_SENTENCE,
  QUOTATION,
  NUMBER_SENTENCE,
  ...Array.from(
    { length: 20 },
    (_, i) => `Sentence ${i} tells of loaves${', of flour, of the boat that brings it'.repeat(i % 4)} and of ovens.`,
  ),
]);

function wordsInOrder(texts: readonly string[]): PageWords[] {
  let start = 0;
  return texts.map(text => {
    const words = { start, text };
    start += text.length + 1;
    return words;
  });
}

/** Several outlets over some days and one of long ago; the first two copy some of the page. */
export const SEVERAL: RelatedCoverage[] = [
  FULL,
  related({
    id: 'a2',
    outlet: 'Evening Loaf and Ledger',
    headline: 'Guild counts the ovens of the town anew',
    datePublished: '2025-03-02',
    url: null,
    shared: { ...FULL.shared, quotations: [], numbers: [], sentences: copiedFrom([1, 2, 5, 6, 7, 12]) },
  }),
  related({ id: 'a3', outlet: 'Mill Street News', datePublished: '2025-03-07', relation: 'topic' }),
  related({
    id: 'a4',
    outlet: 'The Crumb',
    datePublished: '2019-10-01',
    headline: 'Ovens of the town counted',
    shared: { ...related().shared, sentences: copiedFrom([1, 6, 7]) },
  }),
  related({
    id: 'a5',
    outlet: 'Wire Service',
    datePublished: '2025-03-04',
    relation: 'same-text',
    shared: { ...related().shared, sentences: copiedFrom([1, 2, 6, 13, 14, 15, 16]) },
  }),
];

function copiedFrom(numbers: readonly number[]): RelatedCoverage['shared']['sentences'] {
  return numbers.map(sentence => ({ sentence, words: '' }));
}
