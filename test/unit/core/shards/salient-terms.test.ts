import { describe, expect, it } from 'vitest';
import { pageKeys } from '../../../../core/shards/page-keys';
import { salientTerms } from '../../../../core/shards/salient-terms';

const ONE =
  'Port Ansel votes to dredge the northern channel\n\nThe council of Port Ansel voted on Tuesday to dredge the northern ' +
  'channel again. Mayor Ida Quennell said that Ansel had waited long enough.\n\nFishers had asked the council to wait. ' +
  'Quennell said that the ferry could not.';
const OTHER =
  'Ansel to dredge channel after all\n\nIt took Ansel four hours: a narrow vote, and the dredging goes ahead. ' +
  '“The ferry cannot wait,” Mayor Ida Quennell told reporters.\n\nFishers in Ansel called the vote a betrayal.';

describe('salientTerms', () => {
  it('names the same first for two articles on one event', () => {
    expect(salientTerms(ONE, 3)[0]).toBe('ansel');
    expect(salientTerms(OTHER, 3)).toContain('ansel');
    expect(pageKeys(OTHER, 14)).toContain(pageKeys(ONE, 14, 1)[0]);
  });

  it('takes one term for a name of two words', () => {
    const terms = salientTerms(`Quennell\n\n${'Ida Quennell spoke. Then Ida Quennell sat down. '.repeat(3)}`, 3);
    expect(terms.filter(term => ['ida', 'quennel'].includes(term))).toHaveLength(1);
  });

  it('takes who is in the news every day only where nobody else is written of as much', () => {
    const text = 'Senate hears Zander\n\nObama and Zander met. Zander told the Senate that Obama had known.';
    expect(salientTerms(text, 1)).toEqual(['zander']);
    expect(salientTerms('Obama speaks\n\nObama spoke to Obama.', 1)).toEqual(['obama']);
  });

  it.each([
    [
      'Spanish',
      'El puerto de Ansel\n\nPero el gobierno de Ansel dijo que todos los barcos pueden entrar cuando quieran.',
    ],
    [
      'French',
      'Le port d’Ansel\n\nMais le gouvernement dit que tous les bateaux peuvent entrer dans Ansel, et Ansel attend.',
    ],
    [
      'German',
      'Ansel und der Hafen\n\nAber die Regierung sagte, dass alle Schiffe nach Ansel dürfen, wenn sie wollen.',
    ],
    [
      'Portuguese',
      'O porto de Ansel\n\nMas o governo de Ansel disse que todos os barcos podem entrar quando quiserem.',
    ],
    ['Arabic', 'Ansel ميناء\n\nقال العمدة إن كل السفن على الطريق إلى Ansel، وقال إن Ansel في انتظار السفن.'],
  ])('is not led by the sentence words of %s', (_, text) => {
    expect(salientTerms(text, 1)).toEqual(['ansel']);
  });

  it('finds nothing in a text without names and subjects', () => {
    expect(salientTerms('And so it was\n\nThey said that it was, and 2026 was the year.', 3)).toEqual([]);
  });
});
