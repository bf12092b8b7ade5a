/**
 * The reader's own packs on their way into the database, from a file or an address:
 *
 *     receive  -> entries, batch by batch      a row of `imports` says how far it has come
 *     index    -> references, passages, index
 *     accept   -> the edition is shown in place of the one before it, in one transaction
 *
 * Until then nobody sees anything of it. What was cut off is gone on with, what was cancelled or refused is dropped.
 * It takes a minute of computing for a hundred thousand entries, so it runs in a worker.
 */
import type { GlossatorDatabase } from './db';
import { indexEdition } from './index-edition';
import { PackRefusal } from './pack-refusal';
import type { PackHead, Problem } from './pack-schema';
import { checkPinned, checkSignature } from './pack-signature';
import { dropEditions, readyPacks, showEdition } from './packs';
import type { PackPart, PackSource } from './read-pack';
import { ChangedSource, discardImport, PackReceiver, type Receiving } from './receive-pack';
import { type ImportRow, type PackOrigin, type PackRow, ROW_VERSION, readImportRow, readPackRow } from './rows';

export interface ImportOptions {
  origin: PackOrigin;
  now?: () => Date;
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  phase: 'reading' | 'indexing';
  name: string;
  /** Entries done in this phase, and how many there are to be where that is known. */
  done: number;
  total?: number;
  refused: number;
}

/** A pack that is wholly there and waits to be accepted. */
export interface StagedPack {
  id: string;
  edition: number;
  head: PackHead;
  /** The edition that it will replace. */
  replaces?: PackRow;
  refused: number;
  /** The first of what was wrong with the refused entries. */
  problems: Problem[];
}

/** Import a pack and show it. Throws as `stagePack` does. */
export async function importPack(
  db: GlossatorDatabase,
  source: PackSource,
  options: ImportOptions,
): Promise<StagedPack> {
  const staged = await stagePack(db, source, options);
  await acceptPack(db, staged.id, (options.now ?? clock)());
  return staged;
}

/**
 * Import a pack up to the point where it can be accepted. Throws a `PackRefusal` where it is not taken, and the
 * reason of `signal` where that is aborted; then nothing of it stays. After any other error it can be gone on with.
 */
export async function stagePack(
  db: GlossatorDatabase,
  source: PackSource,
  options: ImportOptions,
): Promise<StagedPack> {
  let id: string | undefined;
  const noteId = (head: PackHead) => {
    id = head.id;
  };
  try {
    const row = await receive(db, source, options, noteId);
    return await finishImport(db, row.id, options);
  } catch (error) {
    throw await cleanUp(db, id, error, options.signal);
  }
}

/** Go on with an import whose pack was read to its end before it was cut off. Throws as `stagePack` does. */
export async function resumeImport(
  db: GlossatorDatabase,
  id: string,
  options: Pick<ImportOptions, 'signal' | 'onProgress' | 'now'>,
): Promise<StagedPack> {
  try {
    return await finishImport(db, id, options);
  } catch (error) {
    throw await cleanUp(db, id, error, options.signal);
  }
}

/** List the imports that are not accepted yet. */
export async function openImports(db: GlossatorDatabase): Promise<{ row: ImportRow; pack: PackRow }[]> {
  const rows = (await db.imports.toArray()).map(readImportRow).filter(row => row !== undefined);
  const packs = await db.packs.bulkGet(rows.map(row => row.edition));
  return rows.flatMap((row, i) => {
    const pack = readPackRow(packs[i]);
    return pack ? [{ row, pack }] : [];
  });
}

/** Show a staged pack in place of the edition before it, and keep the key by which it is signed. */
export async function acceptPack(db: GlossatorDatabase, id: string, now: Date): Promise<void> {
  const replaced = await db.transaction('rw', db.packs, db.imports, db.publishers, async () => {
    const row = readImportRow(await db.imports.get(id));
    const pack = readPackRow(row && (await db.packs.get(row.edition)));
    if (row?.phase !== 'staged' || !pack) {
      throw new PackRefusal('swept', 'the import was given up in another window');
    }
    await checkPinned(db, id, row.key);
    if (row.key !== undefined && !(await db.publishers.get(id))) {
      const { name, publisher } = pack.meta;
      await db.publishers.put({ v: ROW_VERSION, id, key: row.key, name, publisher, pinned: now.toISOString() });
    }
    await db.imports.delete(id);
    return showEdition(db, row.edition);
  });
  await dropEditions(db, replaced);
}

function clock(): Date {
  return new Date();
}

async function receive(
  db: GlossatorDatabase,
  source: PackSource,
  options: ImportOptions,
  onHead: (head: PackHead) => void,
): Promise<ImportRow> {
  const { origin, now = clock, signal, onProgress } = options;
  const onBatch: Receiving['onBatch'] = ({ done, total, refused }, { name }) => {
    signal?.throwIfAborted();
    onProgress?.({ phase: 'reading', name, done, total, refused });
  };
  let receiver: PackReceiver | undefined;
  try {
    for await (const part of source) {
      signal?.throwIfAborted();
      if (part.part === 'head') {
        receiver = await PackReceiver.begin(db, part, { origin, now, onBatch });
        onHead(receiver.head);
        await checkReserved(db, receiver.head.id);
        continue;
      }
      if (!receiver) {
        throw new PackRefusal('unreadable', 'has no head');
      }
      if (part.part === 'end') {
        await checkEnd(db, receiver.head, part, origin);
        return await receiver.finish(part);
      }
      await receiver.take(part);
    }
  } catch (error) {
    if (!(error instanceof ChangedSource) || !receiver) {
      throw error;
    }
    await discardImport(db, receiver.head.id);
    return receive(db, source, options, onHead);
  }
  throw new PackRefusal('cut-short', 'has no end');
}

/** The pack that came with the extension is nobody's to replace. */
async function checkReserved(db: GlossatorDatabase, id: string): Promise<void> {
  const same = (await readyPacks(db)).find(row => row.id === id);
  if (same && !same.origin) {
    throw new PackRefusal('reserved', `${JSON.stringify(id)} is the id of the pack that came with the extension`);
  }
}

async function checkEnd(
  db: GlossatorDatabase,
  { id, version }: PackHead,
  { digest, signed }: PackPart & { part: 'end' },
  origin: PackOrigin,
): Promise<void> {
  if (signed) {
    await checkSignature(digest, signed);
  }
  await checkPinned(db, id, signed?.key);
  const before = (await readyPacks(db)).find(row => row.id === id);
  if (before?.digest === digest) {
    throw new PackRefusal('same', 'this very edition is there already');
  }
  // A reader may choose an old file; an address that goes back in time is not the publisher's.
  if (before && origin.kind === 'address' && version < before.meta.version) {
    throw new PackRefusal('older', `is of ${version}, and the one that is there of ${before.meta.version}`);
  }
}

async function finishImport(
  db: GlossatorDatabase,
  id: string,
  { signal, onProgress, now = clock }: Pick<ImportOptions, 'signal' | 'onProgress' | 'now'>,
): Promise<StagedPack> {
  const row = readImportRow(await db.imports.get(id));
  const pack = readPackRow(row && (await db.packs.get(row.edition)));
  if (!row || !pack || row.phase === 'reading') {
    throw new PackRefusal('swept', 'the import was given up in another window');
  }
  const { edition, counts, refused, problems } = row;
  if (row.phase === 'indexing') {
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    let done = 0;
    await indexEdition(db, edition, entries => {
      signal?.throwIfAborted();
      done += entries;
      onProgress?.({ phase: 'indexing', name: pack.meta.name, done, total, refused });
    });
    await db.imports.update(id, { phase: 'staged', at: now().toISOString() });
  }
  const replaces = (await readyPacks(db)).find(each => each.id === id);
  return { id, edition, head: pack.meta, refused, problems, ...(replaces ? { replaces } : {}) };
}

/** Drop an import that was refused or cancelled, and give what is to be thrown. */
async function cleanUp(
  db: GlossatorDatabase,
  id: string | undefined,
  error: unknown,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const isFull = isQuota(error);
  // What was swept may be another window's by now.
  const isRefused = error instanceof PackRefusal && error.reason !== 'swept';
  if (id !== undefined && (isRefused || signal?.aborted || isFull)) {
    await discardImport(db, id);
  }
  return isFull ? new PackRefusal('full', 'there is no room left for it') : error;
}

function isQuota(error: unknown): boolean {
  const { name, inner } = error as { name?: string; inner?: { name?: string } };
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError';
}
