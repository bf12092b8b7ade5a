import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../core/sentences';

function split(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentencesOf', () => {
  it.each([
    ['titles and initials', 'Sen. J. Doe left. Gov. Roe stayed.', ['Sen. J. Doe left.', 'Gov. Roe stayed.']],
    [
      'a country in capitals',
      'He came to the U.S. House on Monday. He left.',
      ['He came to the U.S. House on Monday.', 'He left.'],
    ],
    ['a time of day', 'It starts at 3 p.m. Thursday. Be there.', ['It starts at 3 p.m. Thursday.', 'Be there.']],
    ['quotations that end', '“I agree.” She left.', ['“I agree.”', 'She left.']],
    ['attribution after a quotation', '"Why?" he asked. Nobody knew.', ['"Why?" he asked.', 'Nobody knew.']],
    ['decimals', 'It cost $1.5 million. It rose.', ['It cost $1.5 million.', 'It rose.']],
    ['no full stop at the end', 'One. Two', ['One.', 'Two']],
  ])('cuts around %s', (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('stays within the stretch it is given', () => {
    expect(sentencesOf('One. Two. Three.', 5, 9)).toEqual([{ start: 5, end: 9 }]);
  });
});
