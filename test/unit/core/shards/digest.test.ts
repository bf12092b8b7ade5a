import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest48 } from '../../../../core/shards/digest';

describe('digest48', () => {
  it('begins as the SHA-256 of the parts in UTF-8 does', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array())), parts => {
        const whole = Buffer.concat(parts.map(part => Buffer.from(part as string)));
        const hex = createHash('sha256').update(whole).digest('hex');
        expect(digest48(...parts)).toBe(Number.parseInt(hex.slice(0, 12), 16));
      }),
    );
  });

  it('reads half a surrogate pair as browsers do', () => {
    expect(digest48('a\ud800b')).toBe(digest48('a\ufffdb'));
  });
});
