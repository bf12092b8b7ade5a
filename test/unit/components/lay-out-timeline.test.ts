import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, layOutTimeline } from '../../../components/lay-out-timeline';

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map(day => day.toISOString().slice(0, 10));

describe('layOutTimeline', () => {
  it('keeps the order of the dates, from end to end', () => {
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 12 }), dates => {
        const { places } = layOutTimeline(dates);
        for (const [i, a] of dates.entries()) {
          for (const [j, b] of dates.entries()) {
            expect(Math.sign(places[i]! - places[j]!)).toBe(Math.sign(dayOf(a)! - dayOf(b)!));
          }
        }
        if (new Set(dates).size > 1) {
          expect(Math.min(...(places as number[]))).toBe(0);
          expect(Math.max(...(places as number[]))).toBeCloseTo(1);
        }
      }),
    );
  });

  it('is in proportion to time', () => {
    expect(layOutTimeline(['2025-03-01', '2025-03-02', '2025-03-05'])).toEqual({ places: [0, 0.25, 1], cuts: [] });
  });

  it('cuts years between reports that lie days apart, so that these stay apart', () => {
    const { places, cuts } = layOutTimeline(['2019-10-01', '2025-03-02', '2025-03-03', '2025-03-04']);
    expect(cuts).toHaveLength(1);
    expect(places[2]! - places[1]!).toBeGreaterThan(0.1);
    expect(cuts[0]).toBeGreaterThan(places[0]!);
    expect(cuts[0]).toBeLessThan(places[1]!);
  });

  it('keeps a mark from another of the next day where the rest is months apart', () => {
    const dates = ['2025-01-01', '2025-01-02', '2025-02-01', '2025-03-01', '2025-05-01', '2025-05-02'];
    const { places, cuts } = layOutTimeline(dates);
    const gaps = places.slice(1).map((place, index) => place! - places[index]!);
    expect(Math.min(...gaps)).toBeGreaterThan(0.05);
    expect(Math.max(...gaps)).toBe(gaps[3]);
    expect(cuts).toEqual([]);
  });

  it('cuts nothing between two dates, however far apart', () => {
    expect(layOutTimeline(['1999-01-01', '2025-01-01'])).toEqual({ places: [0, 1], cuts: [] });
  });

  it('sets what is all on one day, or a single date, in the middle', () => {
    expect(layOutTimeline(['2025-03-01T08:00:00Z', '2025-03-01']).places).toEqual([0.5, 0.5]);
    expect(layOutTimeline(['2025-03-01']).places).toEqual([0.5]);
  });

  it('places a month or a year at its beginning, and what is no date nowhere', () => {
    const { places } = layOutTimeline(['2025', '2025-02', 'spring', undefined, '2025-01-01']);
    expect(places).toEqual([0, 1, undefined, undefined, 0]);
    expect(layOutTimeline([])).toEqual({ places: [], cuts: [] });
  });
});
