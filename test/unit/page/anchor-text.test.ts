import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPieces, spanOfSqueezed, squeeze, squeezedOffset, widenToWords } from '../../../page/anchor-text';

const pieces = fc.array(
  fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00ad', '“', 'é') }),
    isVisible: fc.boolean(),
  }),
);

describe('joinPieces', () => {
  it('leads from any words back to where they stand', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, from, length) => {
        const text = joinPieces(parts);
        const all = parts.map(part => part.text).join('');
        fc.pre(text.squeezed.length > 0);
        const start = from % text.squeezed.length;
        const end = start + 1 + (length % (text.squeezed.length - start));
        const span = spanOfSqueezed(text, start, end);
        expect(squeeze(all.charAt(span.start))).toBe(text.squeezed.charAt(start));
        expect(squeeze(all.charAt(span.end - 1))).toBe(text.squeezed.charAt(end - 1));
        expect(squeezedOffset(text, span.start)).toBe(start);
      }),
    );
  });
});

describe('widenToWords', () => {
  it('takes in the rest of the words at both ends', () => {
    const text = joinPieces([{ text: 'the harbour bridge', isVisible: true }]);
    expect(widenToWords(text, { start: 6, end: 14 })).toEqual({ start: 4, end: 18 });
  });
});

describe('squeeze', () => {
  it('takes signs for one that are set in several ways', () => {
    expect(squeeze('“It’s — he said – so”')).toBe(squeeze('"It\'s - he said - so"'));
  });
});
