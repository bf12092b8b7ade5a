import { describe, expect, it } from 'vitest';
import { PASSAGE_THRESHOLDS, thresholdsFor } from '../../../core/match-passages';

describe('thresholdsFor', () => {
  it('leaves a small corpus as it is', () => {
    expect(thresholdsFor(0, PASSAGE_THRESHOLDS)).toEqual(PASSAGE_THRESHOLDS);
    expect(thresholdsFor(64, PASSAGE_THRESHOLDS)).toEqual(PASSAGE_THRESHOLDS);
  });

  it('asks more of a changed passage the larger the corpus is, and less of what stands there word for word', () => {
    const [small, large, huge] = [1000, 100_000, 1_000_000].map(size => thresholdsFor(size, PASSAGE_THRESHOLDS));
    expect(large.minEvidence).toBeGreaterThan(small.minEvidence);
    expect(huge.minEvidence).toBeGreaterThan(large.minEvidence);
    expect(large.minBits).toBeLessThan(small.minBits);
    expect(huge.minBits).toBeGreaterThanOrEqual(27);
  });

  it('does not ask less than whoever asks for little', () => {
    const lenient = { ...PASSAGE_THRESHOLDS, minBits: 20 };
    expect(thresholdsFor(1_000_000, lenient).minBits).toBe(20);
  });
});
