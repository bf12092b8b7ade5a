import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../data/formats/crc32';
import { MAX_ENTRIES, readZip } from '../../../../data/formats/read-zip';
import { writeZip, type ZipEntry } from '../../../../data/formats/write-zip';

const NOW = new Date('2026-11-28T10:00:00Z');
const MEGABYTE = 1024 * 1024;

/** Made by Python's zipfile: one entry stored under a name in UTF-8, one deflated, and a folder. */
const BY_PYTHON =
  'UEsDBBQAAAgAAABQfF2U2jM2JwAAACcAAAARAAAAU3RyYcOfZS/ml6XmnKwubWRHcsO2w59lIPCfkY0KR3LDtsOfZSDwn5GNCkdy' +
  'w7bDn2Ug8J+RjQpQSwMEFAAAAAgAAFB8XRFBkgUIAAAA9AEAAAkAAABwbGFpbi50eHRLTBwFIw0AAFBLAwQUAAAAAAAAUHxdAAAA' +
  'AAAAAAAAAAAABwAAAGZvbGRlci9QSwECFAMUAAAIAAAAUHxdlNozNicAAAAnAAAAEQAAAAAAAAAAAAAAgAEAAAAAU3RyYcOfZS/m' +
  'l6XmnKwubWRQSwECFAMUAAAACAAAUHxdEUGSBQgAAAD0AQAACQAAAAAAAAAAAAAAgAFWAAAAcGxhaW4udHh0UEsBAhQDFAAAAAAA' +
  'AFB8XQAAAAAAAAAAAAAAAAcAAAAAAAAAAAAAAIABhQAAAGZvbGRlci9QSwUGAAAAAAMAAwCrAAAAqgAAAAAA';

const bytesOf = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));

async function written(entries: ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await writeZip(entries, NOW)).arrayBuffer());
}

async function filesIn(bytes: Uint8Array<ArrayBuffer>, most?: number): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const file of readZip(bytes, () => true, most)) {
    files[file.path] = new TextDecoder().decode(file.bytes);
  }
  return files;
}

/** A ZIP of entries that say of themselves what they like. */
function liar(entries: { path: string; packed: Uint8Array; said: number; method?: number; checksum?: number }[]) {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, packed, said, method = 8, checksum = 0 } of entries) {
    const name = encoder.encode(path);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(said, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(checksum, 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(said, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, name, packed);
    directory.push(central, name);
    offset += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...parts, ...directory, end]));
}

describe('crc32', () => {
  it('is the one of ISO 3309', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('readZip', () => {
  it('reads what another program wrote', async () => {
    expect(await filesIn(bytesOf(BY_PYTHON))).toEqual({
      'Straße/日本.md': 'Größe 👍\n'.repeat(3),
      'plain.txt': 'a'.repeat(500),
    });
  });

  it('reads what writeZip writes', async () => {
    const entry = fc.record({ path: fc.stringMatching(/^[a-zä日]{1,8}$/), text: fc.string({ unit: 'grapheme' }) });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(entry, { selector: ({ path }) => path, maxLength: 4 }), async entries => {
        const files = Object.fromEntries(entries.map(({ path, text }) => [path, text]));
        expect(await filesIn(await written(entries))).toEqual(files);
      }),
      { numRuns: 50 },
    );
  });

  it('stops at a bomb before it is unpacked, whatever size it says it has', async () => {
    const packed = deflateRawSync(Buffer.alloc(80 * MEGABYTE));
    expect(packed.length).toBeLessThan(MEGABYTE);
    const before = process.memoryUsage().arrayBuffers;
    const bomb = liar([{ path: 'a.md', packed, said: 10 }]);
    await expect(filesIn(bomb, 4 * MEGABYTE)).rejects.toMatchObject({ reason: 'tooLarge' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * MEGABYTE);
  });

  it('counts what all entries come to together, also where they share their bytes', async () => {
    const lines = Array.from({ length: MEGABYTE / 8 }, (_, line) => `${line}`.padStart(7, '0'));
    const content = Buffer.from(`${lines.join('\n')}\n`);
    const packed = deflateRawSync(content);
    const entries = Array.from({ length: 5 }, (_, index) => ({
      ...{ path: `${index}.md`, packed, said: 1, checksum: crc32(content) },
    }));
    expect(Object.keys(await filesIn(liar(entries), 5 * MEGABYTE))).toHaveLength(5);
    await expect(filesIn(liar(entries), 5 * MEGABYTE - 1)).rejects.toMatchObject({ reason: 'tooLarge' });
    const stored = [{ path: 'a.md', packed: content, said: 1, method: 0, checksum: crc32(content) }];
    await expect(filesIn(liar(stored), MEGABYTE - 1)).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it('refuses a directory that was made to be long', async () => {
    const packed = new Uint8Array();
    const entries = Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => ({ path: String(index), packed, said: 0 }));
    await expect(filesIn(liar(entries))).rejects.toMatchObject({ reason: 'tooMany' });
  });

  it.each(['../a.md', '/etc/a.md', 'a/../../b.md', 'C:\\a.md', 'a\\..\\b.md', 'a\0.md'])(
    'refuses the path %j',
    async path => {
      const entry = { path, packed: deflateRawSync('a'), said: 1 };
      await expect(filesIn(liar([entry]))).rejects.toMatchObject({ reason: 'unsafePath' });
    },
  );

  it('refuses what was changed or cut off anywhere', async () => {
    const whole = await written([{ path: 'a.md', text: 'What the council said of the harbour.' }]);
    for (let length = 0; length < whole.length; length++) {
      await expect(filesIn(whole.slice(0, length)), `${length} bytes`).rejects.toMatchObject({ reason: 'damaged' });
    }
    const changed = whole.slice();
    changed[40]! ^= 0xff;
    await expect(filesIn(changed)).rejects.toMatchObject({ reason: 'damaged' });
  });
});
