import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { manifestLines } from '../../../../cli/manifest-lines';
import { packLines } from '../../../../cli/pack-lines';
import type { Manifest } from '../../../../core/shards/publication';
import { PackRefusal } from '../../../../data/pack-refusal';
import { MOST_MANIFEST_BYTES, readManifest } from '../../../../data/shards/read-manifest';
import { aPack } from '../a-pack';

const { privateKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519').privateKey;

const MANIFEST: Manifest = {
  ...{ format: 1, layout: 'shards', id: 'harbour-archive', name: 'Harbour archive', publisher: 'The tests' },
  ...{ licence: 'CC0-1.0', language: 'en', version: '2026-11-28' },
  ...{ edition: 7, readersChooseAmong: 10_000_000, keyBits: 10 },
  weeks: [
    { week: '0000', list: 'ab'.repeat(16), bytes: 17_413, entries: 300 },
    { week: '2026-W48', list: 'cd'.repeat(16), bytes: 17_413, entries: 9_000 },
  ],
};

const PART = { shard: 'ef'.repeat(16), bytes: 1_024 };

const bytesOf = (text: string) => new TextEncoder().encode(text);
const signed = (changes: Partial<Manifest> = {}, key = privateKey) =>
  bytesOf(manifestLines({ ...MANIFEST, ...changes }, key));

async function refusalOf(bytes: Uint8Array<ArrayBuffer>, seen?: Parameters<typeof readManifest>[1]) {
  const error = await readManifest(bytes, seen).catch(thrown => thrown);
  expect(error).toBeInstanceOf(PackRefusal);
  return error.reason;
}

describe('readManifest', () => {
  it('reads what its publisher signed', async () => {
    const read = await readManifest(signed());
    expect(read.manifest).toEqual(MANIFEST);
    expect(read.digest).toBe(
      createHash('sha256')
        .update(`${JSON.stringify(MANIFEST)}\n`)
        .digest('hex'),
    );
  });

  it('reads which claims all readers get', async () => {
    const claims = { entries: 3, parts: [PART] };
    expect((await readManifest(signed({ claims }))).manifest.claims).toEqual(claims);
  });

  it('takes the same edition again, and a newer one', async () => {
    const seen = await readManifest(signed());
    expect((await readManifest(signed(), seen)).edition).toBe(7);
    expect((await readManifest(signed({ edition: 8 }), seen)).edition).toBe(8);
  });

  it('refuses an edition before the one that was seen, and another of the same number', async () => {
    const seen = await readManifest(signed());
    expect(await refusalOf(signed({ edition: 6 }), seen)).toBe('older');
    expect(await refusalOf(signed({ name: 'Another' }), seen)).toBe('digest');
  });

  it('refuses another key, none, and a signature for something else', async () => {
    const seen = await readManifest(signed());
    expect(await refusalOf(signed({ edition: 8 }, other), seen)).toBe('key-changed');
    const first = `${JSON.stringify(MANIFEST)}\n`;
    const sha256 = createHash('sha256').update(first).digest('hex');
    expect(await refusalOf(bytesOf(`${first}${JSON.stringify({ sha256 })}\n`))).toBe('unsigned');
    const pack = packLines(aPack(), privateKey).trimEnd().split('\n').at(-1)!;
    expect(await refusalOf(bytesOf(`${first}${JSON.stringify({ ...JSON.parse(pack), sha256 })}\n`))).toBe('signature');
  });

  it('refuses what was changed or cut, byte by byte', async () => {
    const whole = signed();
    for (let place = 0; place < whole.length; place += 13) {
      const changed = whole.slice();
      changed[place]! ^= 1;
      expect(['digest', 'signature', 'unreadable', 'cut-short', 'unsigned']).toContain(await refusalOf(changed));
    }
    expect(await refusalOf(whole.slice(0, 100))).toBe('cut-short');
    expect(await refusalOf(whole.slice(0, -20))).toBe('unreadable');
    expect(await refusalOf(new Uint8Array(MOST_MANIFEST_BYTES + 1))).toBe('too-large');
  });

  it.each([
    ['keys that hide too little', { keyBits: 12 }],
    ['keys that hide nothing', { keyBits: 4, readersChooseAmong: 100 }],
    ['more bits than any', { keyBits: 15, readersChooseAmong: 10 ** 12 }],
    ['a week twice', { weeks: [MANIFEST.weeks[0]!, MANIFEST.weeks[0]!] }],
    ['no week', { weeks: [{ ...MANIFEST.weeks[0]!, week: '2026-W60' }] }],
    ['a name that leads elsewhere', { weeks: [{ ...MANIFEST.weeks[0]!, list: '../../etc/passwd' }] }],
    ['a part of its claims twice', { claims: { entries: 2, parts: [PART, PART] } }],
    ['claims that are too many for every reader', { claims: { entries: 2, parts: [{ ...PART, bytes: 8_000_001 }] } }],
    ['another layout', { layout: 'lines' as 'shards' }],
  ])('refuses %s, signed or not', async (_, changes) => {
    expect(await refusalOf(signed(changes))).toBe('head');
  });
});
