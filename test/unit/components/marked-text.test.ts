import { describe, expect, it } from 'vitest';
import { cutAround, type Mark, tidyMarks } from '../../../components/marked-text';

describe('tidyMarks', () => {
  it.each<[string, Mark[], number, Mark[]]>([
    [
      'joins what a slip parts',
      [
        [0, 3],
        [4, 9],
      ],
      8,
      [[0, 9]],
    ],
    [
      'keeps words apart',
      [
        [0, 5],
        [9, 14],
      ],
      5,
      [
        [0, 5],
        [9, 14],
      ],
    ],
    [
      'puts them in order',
      [
        [9, 14],
        [0, 5],
      ],
      5,
      [
        [0, 5],
        [9, 14],
      ],
    ],
    [
      'drops what is too short to be why',
      [
        [0, 2],
        [6, 9],
      ],
      6,
      [[6, 9]],
    ],
    ['keeps a short one where little was typed', [[5, 6]], 1, [[5, 6]]],
  ])('%s', (_what, marks, shortest, tidy) => {
    expect(tidyMarks(marks, shortest)).toEqual(tidy);
  });
});

describe('cutAround', () => {
  const text = `${'many words that nobody looked for '.repeat(9)}and here the harbour ${'again and again '.repeat(20)}`;
  const start = text.indexOf('harbour');

  it('shows the first mark and what stands around it, at whole words', () => {
    const cut = cutAround({ text, marks: [[start, start + 7]] });
    const [[from, to] = [0, 0]] = cut.marks;
    expect(cut.text.slice(from, to)).toBe('harbour');
    expect(cut.text).toMatch(/^… [a-z]+ .*and here the harbour again and .* …$/);
    expect(text.includes(cut.text.slice(2, -2))).toBe(true);
    expect(text.charAt(text.indexOf(cut.text.slice(2, -2)) - 1)).toBe(' ');
  });

  it('leaves a short text as it is', () => {
    expect(cutAround({ text: 'Silt.', marks: [[0, 4]] })).toEqual({ text: 'Silt.', marks: [[0, 4]] });
  });
});
