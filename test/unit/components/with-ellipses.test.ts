import { describe, expect, it } from 'vitest';
import { withEllipses } from '../../../components/with-ellipses';

describe('withEllipses', () => {
  it.each([
    ['The lobsters will be gone by June.', ['', '']],
    ['Will they be gone? “By June!”', ['', '']],
    ['the lobsters will be gone by June.', ['… ', '']],
    ['The lobsters will be', ['', ' …']],
    ['élus de la ville', ['… ', ' …']],
    ['70,000 members of a gang', ['', ' …']],
    ['هل ينامون؟', ['', '']],
  ])('marks what was cut from a sentence: %s', (words, [before, after]) => {
    expect(withEllipses(words)).toEqual({ before, after });
  });
});
