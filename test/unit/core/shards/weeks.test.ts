import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekOf, weeksToRead } from '../../../../core/shards/weeks';

describe('weekOf', () => {
  it.each([
    ['2026-11-28', '2026-W48'],
    ['2026-01-01', '2026-W01'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-30', '2025-W01'],
    ['2018-07-19T23:30:00Z', '2018-W29'],
  ])('puts %s into %s', (date, week) => {
    expect(weekOf(date)).toBe(week);
  });

  it('begins a week with Monday, and goes up with time', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), date => {
        const next = new Date(date.getTime() + 86_400_000);
        const [here, there] = [date, next].map(day => weekOf(day.toISOString()));
        expect(here !== there).toBe(next.getUTCDay() === 1);
        expect(here! <= there!).toBe(true);
      }),
    );
  });

  it('throws for what is no date', () => {
    expect(() => weekOf('yesterday')).toThrow(RangeError);
  });
});

describe('weeksToRead', () => {
  it('takes the newest four and what stands, whatever their order', () => {
    const rows = ['2025-W52', '0000', '2026-W03', '2026-W01', '2025-W51', '2026-W02'].map(week => ({ week }));
    expect(weeksToRead(rows).map(({ week }) => week)).toEqual(['0000', '2026-W03', '2026-W02', '2026-W01', '2025-W52']);
  });
});
