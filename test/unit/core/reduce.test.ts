import { describe, expect, it } from 'vitest';
import { reduce } from '../../../core/reduce';
import { relate } from '../../../core/relate';
import { isSameAddress, isSameText } from '../../../core/same-article';
import { HARBOUR, HARBOUR_ELSEWHERE, UNRELATED } from './small-pack';

function related(id: string, text: string, date?: string) {
  return { id, title: text.split('\n')[0], date, fingerprint: reduce({ text }) };
}

describe('reduce', () => {
  const fingerprint = reduce({ text: HARBOUR });

  it('keeps hashes sorted, so that the order of the text is lost', () => {
    expect(fingerprint.hashes).toEqual(fingerprint.hashes.toSorted((a, b) => a - b));
  });

  it('keeps too few hashes to cover the text: none overlapping another', () => {
    expect(fingerprint.hashes.length * 6).toBeLessThanOrEqual(fingerprint.length);
  });

  it('keeps no sentence outside quotation marks', () => {
    const kept = JSON.stringify(fingerprint);
    expect(kept).not.toContain('put off dredging');
    expect(fingerprint.quotations).toEqual([
      'Dredging in June buries the young lobsters under a metre of silt,',
      'We will not move a single boat until the survey is public.',
    ]);
  });

  it('keeps less than a third of the text in quotations', () => {
    const talk = Array.from({ length: 30 }, (_, i) => `“Boat number ${i} carries ${i * 7} lobsters home.”`).join(' ');
    const kept = reduce({ text: talk }).quotations.join(' ').split(' ').length;
    expect(kept).toBeLessThanOrEqual(talk.split(' ').length / 3);
  });

  it('keeps numbers with what they count', () => {
    const members = fingerprint.numbers.find(number => number.value === 300);
    expect(members).toMatchObject({ printed: 'about 300', precision: 'about', unit: '' });
    expect(members?.counts).toContain('guild');
  });

  it('drops quotations that are too long to be quotations', () => {
    const long = `“${'harbour silt lobster '.repeat(40)}”`;
    expect(reduce({ text: long + HARBOUR }).quotations).toEqual(fingerprint.quotations);
  });
});

describe('relate', () => {
  it('tells event from story by the date', () => {
    const here = related('a', HARBOUR, '2025-06-03');
    expect(relate(here, related('b', HARBOUR_ELSEWHERE, '2025-06-04')).relation).toBe('event');
    expect(relate(here, related('b', HARBOUR_ELSEWHERE, '2025-09-04')).relation).toBe('story');
  });

  it('does not relate what shares only everyday words', () => {
    expect(relate(related('a', HARBOUR), related('b', UNRELATED)).relation).toBeUndefined();
  });

  it('is symmetric', () => {
    const a = related('a', HARBOUR, '2025-06-03');
    const b = related('b', HARBOUR_ELSEWHERE, '2025-06-09');
    expect(relate(a, b).score).toBeCloseTo(relate(b, a).score, 10);
  });
});

describe('the same article', () => {
  it('is known by its text, even with a paragraph more', () => {
    const more = `${HARBOUR}\n\nThe harbour master declined to comment on Wednesday morning.`;
    expect(isSameText(reduce({ text: HARBOUR }), reduce({ text: more }))).toBe(true);
    expect(isSameText(reduce({ text: HARBOUR }), reduce({ text: HARBOUR_ELSEWHERE }))).toBe(false);
  });

  it.each([
    ['https://www.ledger.example/a/', 'http://ledger.example/a', true],
    ['https://m.ledger.example/a?utm_source=x', 'https://ledger.example/a#top', true],
    ['https://ledger.example/a/amp', 'https://ledger.example/a', true],
    ['https://ledger.example/a', 'https://ledger.example/b', false],
    ['https://ledger.example/story?id=1', 'https://ledger.example/story?id=2', false],
    ['https://ledger.example/story?id=1&fbclid=x', 'https://www.ledger.example/story?id=1', true],
    ['notes.txt', 'notes.txt', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(isSameAddress(a, b)).toBe(same);
  });
});
