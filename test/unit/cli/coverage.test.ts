import { describe, expect, it } from 'vitest';
import { toCoverage } from '../../../cli/coverage';

const ARTICLE = { source: 'https://news.example/a', headline: 'Lamps', text: 'The lamps burn again on the east pier.' };

const factsOf = (date: string) => ({ seeds: [{ seed: 's1', file: 'lamps.txt', outlet: 'The Ledger', date }] });

describe('toCoverage', () => {
  it.each(['2026-02-14', '14 February 2026', '14 February 2026 (a Saturday)'])('reads %s', date => {
    expect(toCoverage(ARTICLE, 'lamps.txt', factsOf(date)).datePublished).toBe('2026-02-14');
  });

  it.each(['', 'unknown', 'in spring'])('refuses "%s" in place of a date, and says how one is written', date => {
    expect(() => toCoverage(ARTICLE, 'lamps.txt', factsOf(date))).toThrow(/lamps\.txt: ".*" is no date.*2017-10-23/);
  });

  it('refuses a page without a date, rather than make one up', () => {
    expect(() => toCoverage(ARTICLE, 'page.html', {})).toThrow(/page\.html: says no date/);
    const dated = { ...ARTICLE, datePublished: '2026-02-14T10:00:00Z' };
    expect(toCoverage(dated, 'page.html', {}).datePublished).toBe('2026-02-14');
  });
});
