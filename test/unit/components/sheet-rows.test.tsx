// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Match } from '../../../components/group-matches';
import { Sheet } from '../../../components/Sheet';
import { sheetRows } from '../../../components/sheet-rows';
import { useStrings } from '../../../components/strings';
import type { StoredNote } from '../../../core/service';
import { CLAIM_SENTENCE, claimItem, numberItem, QUOTATION, quotationItem, storedNote } from './samples';
import { show, textOf } from './show';

const MATCHES: Match[] = [
  { item: claimItem(), passage: CLAIM_SENTENCE },
  { item: quotationItem(QUOTATION), passage: QUOTATION.slice(3, 40) },
  { item: numberItem(), passage: '7,000' },
];

function Shown({ notes }: { notes: StoredNote[] }) {
  const rows = sheetRows(notes, MATCHES, useStrings());
  return <Sheet page={{ title: 'Ovens', source: 'https://news.example/bread', rows }} />;
}

/** The rows as they read. */
function rowsWith(notes: StoredNote[]): string[] {
  return [...show(<Shown notes={notes} />).querySelectorAll('.sheet-row')].map(textOf);
}

describe('a class sheet', () => {
  it('puts beside a note what was found on its passage, then the passages without one', () => {
    const rows = rowsWith([storedNote('At three in the morning?')]);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain(QUOTATION);
    expect(rows[0]).toContain('At three in the morning?');
    expect(rows[0]).toContain('The Crumb');
    expect(rows[1]).toContain(CLAIM_SENTENCE);
    expect(rows[1]).toContain('Two surveys found no difference.');
    expect(rows[1]).toContain('Brot & Teig 2019 https://doi.org/10.1000/sleep.1');
    expect(rows[2]).toContain('another number: 4,000');
  });

  it('names an outlet once, with its address, though it gives both the number and an article', () => {
    const number = rowsWith([]).find(row => row.includes('another number'))!;
    expect(number.split('The Crumb: ')).toHaveLength(2);
    expect(number).toContain('The Crumb: 4,000 https://crumb.example/early');
  });

  it('leaves lines to write on where nothing was written', () => {
    const root = show(<Shown notes={[storedNote('Why?')]} />);
    const lines = [...root.querySelectorAll('.sheet-row')].map(row => row.querySelector('.sheet-lines') !== null);
    expect(lines).toEqual([false, true, true]);
  });

  it('asks who wrote it and when', () => {
    const root = show(<Shown notes={[]} />);
    expect([...root.querySelectorAll('dt')].map(textOf)).toEqual(['Name', 'Class', 'Date']);
  });
});
