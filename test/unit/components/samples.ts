/** Entries and annotations of our own invention, as a pack and the engine would give them. */
import type { CardItem, Passage } from '../../../components/card-item';
import { alignWords } from '../../../core/align-words';
import type { ContextAnnotation, ContextBody, Kind, Reason } from '../../../core/annotation';
import type { Claim, Coverage, Review, Work } from '../../../core/corpus';
import type { Entry, StoredNote } from '../../../core/service';
import { wordsOf } from '../../../core/words';

const pack = { id: 'p', name: 'A small library', publisher: 'Nobody', version: '2026-01-01' };

/** The article: a claim, a quotation and a number, one sentence each. */
export const CLAIM_SENTENCE = 'Bakers sleep less than other people, the guild said.';
export const QUOTATION = 'We rise at three and we bake until noon in the old oven.';
export const NUMBER_SENTENCE = 'The town has 7,000 ovens.';
export const passage: Passage = { start: 100, text: `${CLAIM_SENTENCE} ${QUOTATION} ${NUMBER_SENTENCE}` };

/** As a fact-checker words it. */
const CLAIM = 'Bakers sleep less than everybody else.';

export const work: Work = {
  id: 'w1',
  type: 'article-journal',
  title: 'Sleep among bakers',
  author: [
    { family: 'Brot', given: 'Ada' },
    { family: 'Teig', given: 'Ben' },
  ],
  'container-title': 'Journal of Sleep',
  issued: { 'date-parts': [[2019]] },
  volume: '4',
  issue: '2',
  page: '1-9',
  DOI: '10.1000/sleep.1',
  genre: 'peer-reviewed',
  unverified: 'its page numbers',
};

export const claim: Claim = {
  id: 'c1',
  title: 'Bakers and sleep',
  claimReviewed: 'Bakers are said to sleep less than others.',
  variants: [],
  opposites: [],
  concepts: [],
  finding: 'Two surveys found no difference.',
  figures: [{ value: '6.9', unit: 'hours of sleep a night', year: '2018', population: '412 bakers', source: 'w1' }],
  limits: 'Both surveys asked the bakers themselves; the guild doubts their answers.',
  contested: 'open',
  sources: ['w1'],
  tags: [],
  stories: [],
  checked: '2026-01-31',
  unverified: 'The second survey was not seen.',
};

export function claimEntry(changes: Partial<Claim> = {}, works: Work[] = [work]): Entry {
  return { pack, type: 'claim', claim: { ...claim, ...changes }, works };
}

export const review: Review = {
  url: 'https://check.example/bakers',
  reviewer: { name: 'Check Example', url: 'https://check.example' },
  rating: {
    text: 'Mostly false',
    value: 2,
    worst: 1,
    best: 5,
    explanation: 'The survey it rests on asked six bakers.',
  },
  published: '2026-11-19',
  claimant: 'The guild of bakers',
  claimed: '2026-11-12',
  appearances: ['https://www.video.example/v/3', 'https://guild.example/speech'],
};

/** A claim of which nothing but its review is known. */
export function reviewItem(changes: Partial<Review> = {}, claimChanges: Partial<Claim> = {}): CardItem {
  const nothing = { finding: '', figures: [], limits: '', contested: '', sources: [], unverified: undefined };
  return claimItem(
    { ...nothing, title: CLAIM, claimReviewed: CLAIM, review: { ...review, ...changes }, ...claimChanges },
    [],
  );
}

export function coverageEntry(changes: Partial<Coverage> = {}): Entry {
  const coverage = { id: 'a1', headline: 'Early bread', outlet: 'The Crumb', datePublished: '2025-03-04', stories: [] };
  return { pack, type: 'coverage', coverage: { url: 'https://crumb.example/early', ...coverage, ...changes } };
}

export const statementEntry: Entry = {
  pack,
  type: 'statement',
  statement: {
    id: 's1',
    speaker: 'Ada Brot, master baker',
    date: '2025-03-03',
    occasion: 'Guild dinner',
    event: 'e1',
    text: QUOTATION,
    claims: [],
    sources: [],
  },
};

export const numberEntry: Entry = {
  pack,
  type: 'number',
  quantity: {
    id: 'n1',
    label: 'Ovens in the town',
    concepts: [],
    unit: '',
    range: [0, 1e6],
    values: [{ printed: '4,000', value: 4000, precision: 'exact', coverage: 'a1', date: '2025-03-04' }],
    note: 'The town counts only those in use.',
  },
  works: [],
  outlets: { a1: 'The Crumb' },
};

/** Align `quoted` with what another prints, with offsets into the article. */
export function reasonFor(body: ContextBody, quoted: string, printed: string): Reason {
  const start = passage.start + passage.text.indexOf(quoted);
  const words = alignWords(wordsOf(quoted), wordsOf(printed)).map(word =>
    word.article ? { ...word, article: [word.article[0] + start, word.article[1] + start] as [number, number] } : word,
  );
  return { body, text: printed, words, score: 0.95 };
}

interface Given {
  kind: Kind;
  exact: string;
  entries: Entry[];
  reasons: Reason[];
}

/** Make a card's item for an annotation on the words `exact` of the article. */
export function itemOf(
  { kind, exact, entries, reasons }: Given,
  changes: Partial<ContextAnnotation['glossator']> = {},
): CardItem {
  const start = passage.start + passage.text.indexOf(exact);
  return {
    entries,
    annotation: {
      id: `${kind}:1`,
      type: 'Annotation',
      motivation: kind === 'claim' ? 'assessing' : 'linking',
      target: {
        source: 'https://news.example/bread',
        selector: [
          { type: 'TextPositionSelector', start, end: start + exact.length },
          { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        ],
      },
      body: reasons.map(({ body }) => body),
      glossator: { kind, score: 0.95, reasons, ...changes },
    },
  };
}

export function claimItem(changes: Partial<Claim> = {}, works?: Work[]): CardItem {
  const body: ContextBody = { type: 'claim', id: 'c1' };
  const reasons = [reasonFor(body, CLAIM_SENTENCE, claim.claimReviewed)];
  return itemOf({ kind: 'claim', exact: CLAIM_SENTENCE, entries: [claimEntry(changes, works)], reasons });
}

export function quotationItem(printed: string, changes: Partial<Coverage> = {}): CardItem {
  const reasons = [reasonFor({ type: 'coverage', id: 'a1' }, QUOTATION, printed)];
  return itemOf({ kind: 'quotation', exact: QUOTATION, entries: [coverageEntry(changes)], reasons });
}

export function numberItem(): CardItem {
  const body: ContextBody = { type: 'coverage', id: 'a1' };
  const reason: Reason = { body, text: '4,000', score: 0.95, words: [] };
  return itemOf({ kind: 'number', exact: '7,000', entries: [numberEntry, coverageEntry()], reasons: [reason] });
}

export function storedNote(text: string, id = 'urn:uuid:1'): StoredNote {
  return {
    title: 'Bread',
    note: {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'Annotation',
      motivation: 'commenting',
      created: '2026-01-01T00:00:00Z',
      modified: '2026-01-02T00:00:00Z',
      target: {
        source: 'https://news.example/bread',
        selector: [{ type: 'TextQuoteSelector', exact: QUOTATION, prefix: '', suffix: '' }],
      },
      body: [
        { type: 'TextualBody', value: text, purpose: 'commenting', format: 'text/markdown' },
        { type: 'TextualBody', value: 'bread', purpose: 'tagging' },
      ],
    },
  };
}
