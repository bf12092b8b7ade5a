import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sha256 } from '../../../core/sha256';

describe('Sha256', () => {
  it('gives the digest of everything, in whatever pieces it came', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 }), pieces => {
        const hash = new Sha256();
        for (const piece of pieces) {
          hash.update(piece);
        }
        expect(hash.hex()).toBe(createHash('sha256').update(Buffer.concat(pieces)).digest('hex'));
      }),
    );
  });

  it('can be asked in between', () => {
    const hash = new Sha256().update(new TextEncoder().encode('abc'));
    expect(hash.hex()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    hash.update(new Uint8Array(1_000_000));
    const whole = createHash('sha256').update('abc').update(Buffer.alloc(1_000_000));
    expect(hash.hex()).toBe(whole.digest('hex'));
  });
});
