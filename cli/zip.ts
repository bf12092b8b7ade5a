/**
 * `npm run zip`: pack both builds for the stores, and the sources for Firefox's reviewers.
 *
 * The same files give the same zips, byte for byte, whenever and wherever they are packed: names are sorted, and
 * every file has the first date that a zip can hold. So anybody can compare what a store serves with a build of theirs.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, '.output');

/** 1980-01-01, 00:00. */
const DATE = 0x0021;
const TIME = 0;

/** Version 2.0 of the format, names in UTF-8, deflated. */
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;

/** Folders of the sources that reviewers do not need. */
const NOT_SOURCES = /^(?:test-results|coverage|\.output|\.wxt|node_modules)\//;

interface File {
  name: string;
  bytes: Buffer;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  for (const browser of ['chrome', 'firefox']) {
    pack(`glossator-${version}-${browser}.zip`, filesOf(join(OUTPUT, `${browser}-mv3-production`)));
  }
  pack(`glossator-${version}-sources.zip`, sources());
}

function pack(name: string, files: readonly File[]): void {
  const bytes = zip(files);
  writeFileSync(join(OUTPUT, name), bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  process.stdout.write(`${name.padEnd(32)}${String(files.length).padStart(5)} files  sha256 ${digest}\n`);
}

/** All files of a folder. */
function filesOf(folder: string): File[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ name: path.slice(folder.length + 1).replaceAll('\\', '/'), bytes: readFileSync(path) }));
}

/** What git keeps; from a copy without git, what lies there. */
function sources(): File[] {
  const names = existsSync(join(ROOT, '.git'))
    ? execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean)
    : filesOf(ROOT.replace(/\/$/, '')).map(({ name }) => name);
  return names.filter(name => !NOT_SOURCES.test(name)).map(name => ({ name, bytes: readFileSync(join(ROOT, name)) }));
}

/** Write files as a zip, in the order of their names. */
function zip(files: readonly File[]): Buffer {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of sorted) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const path = Buffer.from(name);
    const common = fields(bytes, packed, path);
    const local = Buffer.concat([uint32(0x04034b50), uint16(VERSION), common, path, packed]);
    directory.push(
      Buffer.concat([
        ...[uint32(0x02014b50), uint16(VERSION), uint16(VERSION), common],
        // No comment, one disk, no attributes.
        ...[uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset), path],
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = [
    uint16(0),
    uint16(0),
    uint16(sorted.length),
    uint16(sorted.length),
    uint32(index.length),
    uint32(offset),
  ];
  return Buffer.concat([...parts, index, uint32(0x06054b50), ...end, uint16(0)]);
}

/** What stands alike before a file and in the directory. */
function fields(bytes: Buffer, packed: Buffer, path: Buffer): Buffer {
  return Buffer.concat([
    ...[uint16(UTF8), uint16(DEFLATED), uint16(TIME), uint16(DATE), uint32(crc32(bytes))],
    ...[uint32(packed.length), uint32(bytes.length), uint16(path.length), uint16(0)],
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
