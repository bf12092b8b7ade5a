import { describe, expect, it } from 'vitest';
import { PASSAGE_THRESHOLDS, thresholdsFor } from '../../../core/match-passages';

describe('thresholdsFor', () => {
  it('leaves a small corpus as it is', () => {
    expect(thresholdsFor(0, PASSAGE_THRESHOLDS)).toEqual(PASSAGE_THRESHOLDS);
    expect(thresholdsFor(64, PASSAGE_THRESHOLDS)).toEqual(PASSAGE_THRESHOLDS);
  });

  it('asks more of a match the larger the corpus is, and less of a passage that stands there whole', () => {
    const [small, large, huge] = [1000, 100_000, 1_000_000].map(size => thresholdsFor(size, PASSAGE_THRESHOLDS));
    expect(large.minBits).toBeGreaterThan(small.minBits);
    expect(huge.minBits).toBeGreaterThan(large.minBits);
    expect(large.completeBits).toBeLessThan(small.completeBits);
    expect(huge.completeBits).toBeGreaterThanOrEqual(28);
  });

  it('does not ask less than whoever asks for little', () => {
    const lenient = { ...PASSAGE_THRESHOLDS, completeBits: 20 };
    expect(thresholdsFor(1_000_000, lenient).completeBits).toBe(20);
  });
});
