import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageFingerprints, passageFingerprints } from '../../../../core/shards/fingerprints';

const PASSAGE =
  'The harbour office has dredged the northern channel every spring since the ferry ran aground there, and nobody ' +
  'has counted what the silt carries with it into the reed beds beyond the old quay.';

describe('passageFingerprints', () => {
  it('finds a passage on a page that prints it, whatever its typography', () => {
    const page = pageFingerprints(`Silt\n\nShe said: “${PASSAGE.replaceAll(' ', ' \u00ad')}” Nobody answered.`);
    const own = passageFingerprints(PASSAGE);
    expect(own).toHaveLength(8);
    expect(own.every(fingerprint => page.has(fingerprint))).toBe(true);
  });

  it('finds a passage of which a part is quoted', () => {
    const page = pageFingerprints('He spoke of “what the silt carries with it into the reed beds” yesterday.');
    expect(passageFingerprints(PASSAGE).some(fingerprint => page.has(fingerprint))).toBe(true);
  });

  it('has none for what has fewer than three words, and leaves 48 bits', () => {
    expect(passageFingerprints('Zero tolerance')).toEqual([]);
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), text => {
        const own = passageFingerprints(text);
        expect(own.length).toBeLessThanOrEqual(8);
        expect(own.every(fingerprint => Number.isSafeInteger(fingerprint) && fingerprint < 2 ** 48)).toBe(true);
        const page = pageFingerprints(text);
        expect(own.every(fingerprint => page.has(fingerprint))).toBe(true);
      }),
    );
  });
});
