// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Match } from '../../../components/group-matches';
import { Sheet } from '../../../components/Sheet';
import { sheetRows } from '../../../components/sheet-rows';
import { useStrings } from '../../../components/strings';
import { positionOf } from '../../../core/annotation';
import type { StoredNote } from '../../../core/service';
import messages from '../../../locales/en.json';
import { translator } from '../../translate';
import { CLAIM_SENTENCE, claimItem, numberItem, QUOTATION, quotationItem, storedNote } from './samples';
import { show, textOf } from './show';

const t = translator(messages);

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
  it('puts beside a note what was found on its passage, and keeps the order of the page', () => {
    const rows = rowsWith([storedNote('At three in the morning?')]);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain(CLAIM_SENTENCE);
    expect(rows[0]).toContain('Two surveys found no difference.');
    expect(rows[0]).toContain('Brot & Teig 2019 https://doi.org/10.1000/sleep.1');
    expect(rows[1]).toContain(QUOTATION);
    expect(rows[1]).toContain('At three in the morning?');
    expect(rows[1]).toContain('The Crumb');
    expect(rows[2]).toContain('another number: 4,000');
  });

  it('numbers the passages alike whether they are noted or not', () => {
    const numbersWith = (notes: StoredNote[]) =>
      sheetRows(notes, MATCHES, t).map(({ number, finds }) => [number, finds[0]!.kind]);
    expect(numbersWith([storedNote('Why?')])).toEqual(numbersWith([]));
    expect(numbersWith([])).toEqual([
      [1, 'claim'],
      [2, 'quotation'],
      [3, 'number'],
    ]);
  });

  it('puts a note on other words where they stand, and one on the whole page first', () => {
    const at = (id: string, exact: string, start: number): StoredNote => {
      const stored = storedNote('Why?', id);
      const selector = [
        { type: 'TextPositionSelector' as const, start, end: start + exact.length },
        { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' },
      ];
      return { ...stored, note: { ...stored.note, target: { ...stored.note.target, selector } } };
    };
    const whole = storedNote('In all', 'whole');
    whole.note.target.selector = [];
    const [claimStart = 0, , numberStart = 0] = MATCHES.map(({ item }) => positionOf(item.annotation.target)?.start);
    // The notes count from a text that has a menu of 50 letters before the article.
    const notes = [whole, at('a', CLAIM_SENTENCE, claimStart + 50), at('b', 'elsewhere', numberStart + 49)];
    const keys = sheetRows(notes, MATCHES, t).map(({ key }) => key);
    expect(keys).toEqual(['whole', 'a', 'quotation:1', 'b', 'number:1']);
  });

  it('names an outlet once, with its address, though it gives both the number and an article', () => {
    const number = rowsWith([]).find(row => row.includes('another number'))!;
    expect(number.split('The Crumb: ')).toHaveLength(2);
    expect(number).toContain('The Crumb: 4,000 https://crumb.example/early');
  });

  it('leaves lines to write on where nothing was written', () => {
    const root = show(<Shown notes={[storedNote('Why?')]} />);
    const lines = [...root.querySelectorAll('.sheet-row')].map(row => row.querySelector('.sheet-lines') !== null);
    expect(lines).toEqual([true, false, true]);
  });

  it('asks who wrote it and when', () => {
    const root = show(<Shown notes={[]} />);
    expect([...root.querySelectorAll('dt')].map(textOf)).toEqual(['Name', 'Class', 'Date']);
  });
});
