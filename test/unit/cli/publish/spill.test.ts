import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSpill, SLICES, takeSlice } from '../../../../cli/publish/spill';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-spill-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** All that two servers spilled of a week, by key. */
function takeAll(): Record<string, string[]> {
  const slices = Array.from({ length: SLICES }, (_, slice) => takeSlice<string>({ folder, week: 202648 }, 2, slice));
  return Object.fromEntries(slices.flatMap(slice => [...slice]).map(([key, filings]) => [key, filings.sort()]));
}

describe('filings on the disk', () => {
  it('come back under their keys, from all servers, whatever is in them', () => {
    const rows = fc.array(fc.tuple(fc.nat({ max: 100 }), fc.string({ unit: 'binary' }), fc.boolean()));
    fc.assert(
      fc.property(rows, list => {
        const spills = [0, 1].map(server => openSpill({ folder, week: 202648, server }));
        const expected: Record<string, string[]> = {};
        for (const [key, filing, isSecond] of list) {
          spills[Number(isSecond)]!.add(key, filing);
          expected[key] = [...(expected[key] ?? []), filing].sort();
        }
        for (const spill of spills) {
          spill.close();
        }
        expect(takeAll()).toEqual(expected);
        expect(readdirSync(folder)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('of an attempt that broke off are forgotten', () => {
    const first = openSpill({ folder, week: 202648, server: 0 });
    first.add(1, 'half');
    first.close();
    const second = openSpill({ folder, week: 202648, server: 0 });
    second.add(2, 'whole');
    second.close();
    expect(takeAll()).toEqual({ 2: ['whole'] });
  });
});
