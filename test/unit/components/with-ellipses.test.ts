import { describe, expect, it } from 'vitest';
import { withEllipses } from '../../../components/with-ellipses';

describe('withEllipses', () => {
  it.each([
    ['The lobsters will be gone by June.', ['', '']],
    ['Will they be gone? “By June!”', ['', '']],
    ['the lobsters will be gone by June.', ['…\u00a0', '']],
    ['The lobsters will be', ['', '\u00a0…']],
    ['élus de la ville', ['…\u00a0', '\u00a0…']],
    ['70,000 members of a gang', ['', '\u00a0…']],
    ['هل ينامون؟', ['', '']],
  ])('marks what was cut from a sentence: %s', (words, [before, after]) => {
    expect(withEllipses(words)).toEqual({ before, after });
  });
});
