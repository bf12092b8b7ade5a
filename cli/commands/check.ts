/** Check packs as an import would, and print every problem with its entry and field. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Pack } from '../../core/corpus';
import { findBrokenReferences } from '../../data/pack-references';
import { PackRefusal } from '../../data/pack-refusal';
import { describeEntry, PackError, type Problem, parseEntry, parseHead } from '../../data/pack-schema';
import { checkSignature, fingerprintOf } from '../../data/pack-signature';
import { type PackPart, readPack } from '../../data/read-pack';
import { SECTIONS } from '../../data/rows';
import { InputError, pathOf, UsageError } from '../read-input';
import { writeRow } from '../write-output';

export async function check(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length === 0) {
    throw new UsageError('a FILE is needed');
  }
  for (const file of positionals) {
    const { problems, pack, signed } = await readWhole(file);
    for (const problem of problems) {
      await writeRow({ file, entry: describeEntry(problem), message: problem.message });
      process.exitCode = 1;
    }
    if (problems.length === 0) {
      const counts = Object.fromEntries(SECTIONS.map(section => [section, pack[section].length]));
      await writeRow({ file, ok: true, id: pack.id, version: pack.version, ...counts, ...(signed ? { signed } : {}) });
    }
  }
}

interface Read {
  pack: Pack;
  problems: Problem[];
  /** The fingerprint of the key by which it is signed. */
  signed?: string;
}

/** Read a pack to its end, with all that is wrong with it: an import stops sooner. */
export async function readWhole(file: string): Promise<Read> {
  const pack = Object.fromEntries(SECTIONS.map(section => [section, []])) as unknown as Pack;
  const read: Read = { pack, problems: [] };
  const places = new Map<string, number>();
  try {
    for await (const part of readPack(() => open(file))) {
      await take(part, read, places);
    }
  } catch (error) {
    if (!(error instanceof PackRefusal)) {
      throw new InputError(`${file}: ${error instanceof Error ? error.message : error}`);
    }
    read.problems.push(...(error.problems.length > 0 ? error.problems : [ofFile(error.message)]));
  }
  if (read.problems.length === 0) {
    read.problems.push(...findBrokenReferences(pack, Number.POSITIVE_INFINITY));
  }
  return read;
}

async function take(part: PackPart, read: Read, places: Map<string, number>): Promise<void> {
  switch (part.part) {
    case 'head':
      Object.assign(read.pack, headOf(part.head, read.problems));
      return;
    case 'entry': {
      const index = places.get(part.section) ?? 0;
      places.set(part.section, index + 1);
      const result = parseEntry(part.section, index, part.entry);
      if (Array.isArray(result)) {
        read.problems.push(...result);
      } else {
        (read.pack[part.section as 'works'] as unknown[]).push(result.entry);
      }
      return;
    }
    case 'end':
      if (part.signed) {
        await checkSignature(part.digest, part.signed);
        read.signed = await fingerprintOf(part.signed.key);
      }
  }
}

function headOf(head: unknown, problems: Problem[]) {
  try {
    return parseHead(head);
  } catch (error) {
    if (!(error instanceof PackError)) {
      throw error;
    }
    problems.push(...error.problems);
    return {};
  }
}

function ofFile(message: string): Problem {
  return { section: 'file', index: -1, field: '', message };
}

function open(file: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(pathOf(file))) as ReadableStream<Uint8Array>;
}
