import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../data/claim-review/read-date';

describe('readDate', () => {
  it.each([
    ['2026-11-19', '2026-11-19'],
    ['2026-11-19T08:00:00Z', '2026-11-19'],
    ['2026-11-19 08:00', '2026-11-19'],
    ['2026/11/9', '2026-11-09'],
    ['20261119', '2026-11-19'],
    ['2026-11', '2026-11'],
    ['2026', '2026'],
    ['November 3, 2025', '2025-11-03'],
    ['Nov. 3rd, 2025', '2025-11-03'],
    ['Monday, November 3, 2025 at 8 am', '2025-11-03'],
    ['3 November 2025', '2025-11-03'],
    ['1st of May 2025', '2025-05-01'],
    ['Sept 30, 2025', '2025-09-30'],
    ['Mon, 03 Nov 2025 10:00:00 GMT', '2025-11-03'],
    ['November 2025', '2025-11'],
    ['25/11/2025', '2025-11-25'],
    ['11/25/2025', '2025-11-25'],
    ['25.11.2025', '2025-11-25'],
  ])('reads %j', (written, date) => {
    expect(readDate(written)).toBe(date);
  });

  it.each([
    '3 novembre 2025',
    '3. November',
    '03/11/2025',
    '25/13/2025',
    '2026-02-31',
    'February 30, 2026',
    '0001-01-01',
    '9999-01-01',
    'yesterday',
    '',
    '1763510400',
    'may be 3 2025',
  ])('does not guess at %j', written => {
    expect(readDate(written)).toBeUndefined();
  });
});
