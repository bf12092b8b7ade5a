/**
 * The folder of a publication, which is whole at every moment.
 *
 * Shards and lists are named by their bytes and never change. The manifest, put in place last and by a rename, is all that a
 * reader begins with: what it does not name is not there yet. Files stay until none of the last editions names
 * them, for readers who hold an older manifest.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPath, MANIFEST_FILE, shardPath } from '../../core/shards/publication';
import { InputError } from '../read-input';

const SHARDS = 's';
/** Copies of the last manifests; web servers do not serve names with a dot. */
const EDITIONS = '.editions';
const LOCK = '.lock';
/** Hexadecimal digits of a name, and of the folder that it lies in. */
const NAME_DIGITS = 32;
const FOLDER_DIGITS = 2;
/** Digits of a name that a number holds; two names that share them only keep a file that could go. */
const KNOWN_DIGITS = 13;

type Kind = 'list' | 'shard';
const PATHS = { list: listPath, shard: shardPath };

/** Make the folder where it is not there. Throws an `InputError` where another process publishes into it. */
export function openFolder(folder: string): void {
  for (const part of [SHARDS, EDITIONS]) {
    mkdirSync(join(folder, part), { recursive: true });
  }
  for (let at = 0; at < 16 ** FOLDER_DIGITS; at++) {
    mkdirSync(join(folder, SHARDS, at.toString(16).padStart(FOLDER_DIGITS, '0')), { recursive: true });
  }
  const lock = join(folder, LOCK);
  if (existsSync(lock) && isRunning(Number(readFileSync(lock, 'utf8')))) {
    throw new InputError(`${folder}: another process publishes into it`);
  }
  writeFileSync(lock, String(process.pid));
}

/** Let others publish into the folder. */
export function closeFolder(folder: string): void {
  rmSync(join(folder, LOCK), { force: true });
}

/** Whether a list or shard is there with all its bytes; what an interrupted run left has fewer. */
export function isThere(folder: string, { name, bytes }: { name: string; bytes: number }, kind: Kind): boolean {
  return statSync(join(folder, PATHS[kind](name)), { throwIfNoEntry: false })?.size === bytes;
}

/** The bytes of a list or shard. */
export function readNamed(folder: string, name: string, kind: Kind): Uint8Array {
  return readFileSync(join(folder, PATHS[kind](name)));
}

/** The name of `bytes`. */
function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, NAME_DIGITS);
}

/**
 * Write `bytes` under their name; gives whether they were not there. What an interrupted run left is written anew; nobody asks
 * for it, since no manifest names it.
 */
export async function writeNamed(
  folder: string,
  bytes: Uint8Array,
  kind: Kind,
): Promise<{ name: string; isNew: boolean }> {
  const name = nameOf(bytes);
  const path = join(folder, PATHS[kind](name));
  const isNew = !isThere(folder, { name, bytes: bytes.length }, kind);
  if (isNew) {
    await writeFile(path, bytes);
  }
  return { name, isNew };
}

/** The manifest that readers get now; `undefined` before the first edition. */
export function readManifestText(folder: string): string | undefined {
  const path = join(folder, MANIFEST_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Make `manifest` the one that readers get, once all that was written before is on the disk. */
export function flip(folder: string, manifest: string): void {
  const last = editionsOf(folder).at(-1)?.number ?? 0;
  writeFileSync(join(folder, EDITIONS, String(last + 1)), manifest);
  const waiting = join(folder, `${MANIFEST_FILE}.new`);
  writeFileSync(waiting, manifest);
  // One call for all files; where there is no such program, the system writes them in its own time.
  spawnSync('sync');
  renameSync(waiting, join(folder, MANIFEST_FILE));
}

/** Remove what none of the last `keep` editions names, as told by `namesOf` a manifest; gives how many files went. */
export function collect(folder: string, keep: number, namesOf: (manifest: string) => Iterable<string>): number {
  const editions = editionsOf(folder);
  const known = new Set<number>();
  for (const { path } of editions.slice(-keep)) {
    for (const name of namesOf(readFileSync(path, 'utf8'))) {
      known.add(numberOf(name));
    }
  }
  for (const { path } of editions.slice(0, -keep)) {
    rmSync(path);
  }
  let gone = 0;
  for (const part of readdirSync(join(folder, SHARDS))) {
    for (const file of readdirSync(join(folder, SHARDS, part))) {
      if (!known.has(numberOf(file))) {
        rmSync(join(folder, SHARDS, part, file));
        gone += 1;
      }
    }
  }
  return gone;
}

/** A name as a number, of which memory holds millions. */
function numberOf(name: string): number {
  return Number.parseInt(name.slice(0, KNOWN_DIGITS), 16);
}

function editionsOf(folder: string): { number: number; path: string }[] {
  return readdirSync(join(folder, EDITIONS))
    .map(name => ({ number: Number(name), path: join(folder, EDITIONS, name) }))
    .sort((a, b) => a.number - b.number);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
