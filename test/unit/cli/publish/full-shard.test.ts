import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileArticle, type RankedFiling } from '../../../../cli/publish/filings';
import { isTooMuch, withinLimit } from '../../../../cli/publish/full-shard';
import type { Coverage } from '../../../../core/corpus';
import { passageFingerprints } from '../../../../core/shards/fingerprints';

/** Articles on a great subject: far more than a shard has room for. */
const ARTICLES = 400;
const PASSAGES = 10;

/** A word that stands for a number, and for no other. */
function word(number: number): string {
  const letters = number.toString(26).replaceAll(/./g, digit => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return `qu${letters}`;
}

function sentence(number: number): string {
  return Array.from({ length: 16 }, (_, i) => word(number * 16 + i)).join(' ');
}

/** A sentence that nobody else has. */
function own(article: number, passage: number): string {
  return sentence((article + 1) * PASSAGES + passage + 100_000);
}

/** What the nine articles on one event print. */
function said(event: number): string {
  return sentence(event);
}

/** The article with this number, filed as `rank` says. */
function file(article: number, rank = article % 3): RankedFiling {
  const passages = Array.from({ length: PASSAGES }, (_, passage) => own(article, passage));
  const isLoner = article % 10 === 9;
  if (!isLoner) {
    passages[article % PASSAGES] = said(Math.floor(article / 10));
  }
  const { filings } = fileArticle(
    {
      id: `a${article}`,
      url: `https://gazette.example/${article}`,
      outlet: 'Gazette',
      headline: 'Lamps',
      author: null,
      published: '2026-11-25',
      opening: null,
      passages,
    },
    14,
  );
  return { ...filings[0]!, rank };
}

const FILINGS = Array.from({ length: ARTICLES }, (_, article) => file(article));

function entryOf({ line }: RankedFiling): Coverage {
  return (JSON.parse(line) as { entry: Coverage }).entry;
}

describe('withinLimit', () => {
  it('leaves a shard that is not full as it is', () => {
    const few = FILINGS.slice(0, 20);
    expect(withinLimit(few)).toBe(few);
  });

  it('takes away passages that one article alone prints, and keeps every article that shares something', () => {
    expect(isTooMuch(FILINGS)).toBe(true);
    const kept = withinLimit(FILINGS);
    expect(isTooMuch(kept)).toBe(false);
    expect(kept).toHaveLength((ARTICLES * 9) / 10);
    for (const filing of kept) {
      const { id, fingerprint } = entryOf(filing);
      const quotation = said(Math.floor(Number(id.slice(1)) / 10));
      expect(fingerprint.quotations).toContain(quotation);
      if (fingerprint.quotations.length === 1) {
        expect(filing.fingerprints).toEqual(passageFingerprints(quotation));
      }
    }
    const wholeOf = (rank: number) => kept.filter(filing => filing.rank === rank && filing.counts!.length > 1).length;
    expect(wholeOf(0)).toBeGreaterThan(0);
    expect([wholeOf(1), wholeOf(2)]).toEqual([0, 0]);
  });

  it('leaves out whole articles last, first of those that are about something else before all', () => {
    const many = [...FILINGS, ...Array.from({ length: 2 * ARTICLES }, (_, i) => file(ARTICLES + i))];
    const kept = withinLimit(many);
    expect(kept.every(({ counts }) => counts!.length === 1)).toBe(true);
    const ranks = [0, 1, 2].map(rank => kept.filter(filing => filing.rank === rank).length);
    const firsts = many.filter(filing => filing.rank === 0 && Number(entryOf(filing).id.slice(1)) % 10 !== 9);
    expect(ranks[0]).toBe(firsts.length);
    expect(ranks[1]).toBeGreaterThan(0);
    expect(ranks[2]).toBe(0);
  });

  it('keeps the same in whatever order they come', () => {
    const names = (filings: readonly RankedFiling[]) => filings.map(({ line }) => line).sort();
    const expected = names(withinLimit(FILINGS));
    fc.assert(
      fc.property(fc.shuffledSubarray(FILINGS, { minLength: ARTICLES }), shuffled => {
        expect(names(withinLimit(shuffled))).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });
});
