import { describe, expect, it } from 'vitest';
import { within } from '../../../data/within';

describe('within', () => {
  it('does not wait for ever', async () => {
    await expect(within(20, new Promise(() => undefined))).rejects.toThrow('no answer');
    expect(await within(20, Promise.resolve(3))).toBe(3);
  });
});
