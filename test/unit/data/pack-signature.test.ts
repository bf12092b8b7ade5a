import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../data/pack-signature';

describe('fingerprintOf', () => {
  it('writes a key so that two people can compare it', async () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    expect(await fingerprintOf(key)).toBe('4BB0 6F8E 4E3A 7715 D201');
    const other = Buffer.alloc(32, 8).toString('base64');
    expect(await fingerprintOf(other)).not.toBe(await fingerprintOf(key));
  });
});
