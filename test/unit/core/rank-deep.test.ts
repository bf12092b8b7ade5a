import { describe, expect, it } from 'vitest';
import { rankDeep } from '../../../core/rank-deep';

const RANKED = [
  { document: 4, score: 30 },
  { document: 7, score: 28 },
  { document: 9, score: 5 },
];

describe('rankDeep', () => {
  it('puts a claim that says the same before one that shares a word more', () => {
    const cosines = new Map([[7, 0.8]]);
    expect(rankDeep(RANKED, claim => cosines.get(claim) ?? 0.2).map(({ document }) => document)).toEqual([7, 4, 9]);
  });

  it('does not lift what shares hardly a word over what shares many', () => {
    expect(rankDeep(RANKED, claim => (claim === 9 ? 1 : 0.1)).map(({ document }) => document)).toEqual([4, 7, 9]);
  });
});
