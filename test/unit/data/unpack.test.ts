import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../../data/unpack';

const textOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const parts: Uint8Array[] = [];
  for await (const part of unpacked('gzip', new Blob([bytes]).stream().getReader())) {
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
};

const gzip = (text: string) => new Uint8Array(gzipSync(text));

describe('unpacked', () => {
  it('gives what was packed', async () => {
    const text = Array.from({ length: 50_000 }, (_, at) => `Line ${at} of many\n`).join('');
    expect(await textOf(gzip(text))).toBe(text);
  });

  it('lets a small file be anything', async () => {
    expect(await textOf(gzip(' '.repeat(900_000)))).toHaveLength(900_000);
  });

  it('stops at what swells as no text does', async () => {
    await expect(textOf(gzip(' '.repeat(20_000_000)))).rejects.toMatchObject({ reason: 'swells' });
  });

  it('tells what is damaged or cut off', async () => {
    const whole = gzip('Some words that are cut off in the middle of the file');
    await expect(textOf(whole.slice(0, 30))).rejects.toMatchObject({ reason: 'damaged' });
    await expect(textOf(whole.map((byte, at) => (at > 12 ? byte ^ 0xff : byte)))).rejects.toMatchObject({
      reason: 'damaged',
    });
  });

  it('does not take a network that fails for a damaged file', async () => {
    const read = () => Promise.reject(new TypeError('network error'));
    const reading = unpacked('gzip', { read, cancel: async () => undefined } as never);
    await expect(reading.next()).rejects.toThrow('network error');
  });
});
