import { describe, expect, it } from 'vitest';
import { reduce } from '../../../../core/reduce';
import { keepFingerprints } from '../../../../entrypoints/background/fingerprints';

const SENTENCE = 'Councillors postponed the harbour dredging contract until surveyors measured 40 tonnes of silt.';
const LONG = Array.from({ length: 30 }, (_, i) => `${i}. ${SENTENCE}`).join('\n');
const article = (text: string, source = 'https://news.example/a') => ({ source, headline: 'Harbour', text });
const NEW = 'Ferry passengers complained of turnstiles.';
const GROWN = `${LONG}\n${NEW}`;
const added = [{ start: LONG.length + 1, end: GROWN.length }];

describe('keepFingerprints', () => {
  it('reduces an article that is read as a whole', () => {
    const fingerprintOf = keepFingerprints();
    expect(fingerprintOf(article(LONG))).toEqual(reduce(article(LONG)));
    expect(fingerprintOf(article(GROWN))).toEqual(reduce(article(GROWN)));
  });

  it('keeps the fingerprint of a page of which a paragraph is new', () => {
    const fingerprintOf = keepFingerprints();
    expect(fingerprintOf(article(GROWN), added)).toEqual(reduce(article(GROWN)));
    const before = fingerprintOf(article(LONG));
    expect(fingerprintOf(article(GROWN), added)).toBe(before);
    expect(fingerprintOf(article(GROWN, 'https://news.example/b'), added)).not.toBe(before);
  });

  it('reduces a page again once much of it is new', () => {
    const fingerprintOf = keepFingerprints();
    const before = fingerprintOf(article(LONG));
    const texts = Array.from({ length: 20 }, () => fingerprintOf(article(GROWN), added));
    expect(texts[0]).toBe(before);
    expect(texts.at(-1)).toEqual(reduce(article(GROWN)));
  });

  it('does not take the fingerprint of a selection for that of its page', () => {
    const fingerprintOf = keepFingerprints();
    fingerprintOf(article(LONG));
    fingerprintOf(article(SENTENCE));
    expect(fingerprintOf(article(GROWN), added)).toEqual(reduce(article(GROWN)));
  });

  it('reduces a page again once much of it is gone', () => {
    const fingerprintOf = keepFingerprints();
    fingerprintOf(article(GROWN));
    expect(fingerprintOf(article(SENTENCE), [])).toEqual(reduce(article(SENTENCE)));
  });

  it('forgets pages that were not seen for long', () => {
    const fingerprintOf = keepFingerprints();
    const before = fingerprintOf(article(LONG));
    for (let i = 0; i < 20; i++) {
      fingerprintOf(article(SENTENCE, `https://news.example/other-${i}`));
    }
    expect(fingerprintOf(article(GROWN), added)).not.toBe(before);
  });
});
