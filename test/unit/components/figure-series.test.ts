import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../../components/figure-series';
import type { KeyFigure } from '../../../core/corpus';
import { work } from './samples';

function figure(value: string, unit: string, year = '2018'): KeyFigure {
  return { value, unit, year, population: '', source: 'w1' };
}

function shown(...figures: KeyFigure[]) {
  const series = seriesOf(figures, [work]);
  return series && [series.shape, series.title, series.points.map(({ low, high, label }) => [low, high, label])];
}

describe('seriesOf', () => {
  it('draws one figure that lists numbers of several years as a line', () => {
    expect(shown(figure('2.32 / 2.29 / 2.17', 'officers per 1,000', '2007 / 2013 / 2016'))).toEqual([
      'line',
      'officers per 1,000',
      [
        [2.32, 2.32, '2007'],
        [2.29, 2.29, '2013'],
        [2.17, 2.17, '2016'],
      ],
    ]);
  });

  it('draws figures of one unit and several years as a line, the oldest first', () => {
    const series = shown(
      figure('386.3', 'crimes per 100,000', '2016'),
      figure('471.8 (1,422,970 crimes)', 'crimes per 100,000', '2007'),
      figure('758.2', 'crimes per 100,000, peak', '1991'),
    );
    expect(series).toEqual([
      'line',
      'crimes per 100,000',
      [
        [758.2, 758.2, '1991'],
        [471.8, 471.8, '2007'],
        [386.3, 386.3, '2016'],
      ],
    ]);
  });

  it('draws what several say of one thing as bars, ranges as ranges', () => {
    const series = shown(
      figure('about 70,000', 'members', '2008'),
      figure('30,000-50,000', 'members, one estimate', '2005'),
    );
    expect(series).toEqual([
      'bars',
      'members',
      [
        [70_000, 70_000, 'Brot & Teig · 2008'],
        [30_000, 50_000, 'Brot & Teig · 2005'],
      ],
    ]);
  });

  it('reads the names of listed numbers from the unit', () => {
    expect(shown(figure('2.6 / 3.1', 'convictions per 100,000 (bakers / all)'))).toEqual([
      'bars',
      'convictions per 100,000',
      [
        [2.6, 2.6, 'bakers'],
        [3.1, 3.1, 'all'],
      ],
    ]);
  });

  it.each<[string, KeyFigure[]]>([
    ['things that differ', [figure('4', 'ovens'), figure('5', 'bakers')]],
    ['sums of money for different ends', [figure('4', 'dollars, ovens'), figure('5', 'dollars, flour')]],
    ['a number that is none alone', [figure('over 30 abroad plus 10 here', 'ovens'), figure('5', 'ovens')]],
    ['words', [figure('fewer', 'ovens'), figure('more', 'ovens')]],
    ['a fall', [figure('-18 / -37', 'change', '2007 / 2016')]],
    ['one number', [figure('4', 'ovens')]],
  ])('draws nothing of %s', (_what, figures) => {
    expect(shown(...figures)).toBeUndefined();
  });
});
