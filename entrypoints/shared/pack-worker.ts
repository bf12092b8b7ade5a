/** The worker in which packs are imported. */
import { GlossatorDatabase } from '../../data/db';
import { AddressError, askAddress, type Validators } from '../../data/fetch-pack';
import { type ImportOptions, resumeImport, type StagedPack, stagePack } from '../../data/import-pack';
import { PackRefusal } from '../../data/pack-refusal';
import { readPack } from '../../data/read-pack';
import { reviewSource } from '../../data/review-source';
import type { PackOrigin } from '../../data/rows';
import type { FromPackWorker, PackOutcome, PackWork, ToPackWorker } from './pack-work';

const db = new GlossatorDatabase();
const cancelling = new AbortController();
const { signal } = cancelling;
const now = () => new Date();

const tell = (message: FromPackWorker) => postMessage(message);
const onProgress: ImportOptions['onProgress'] = progress => tell({ progress });

addEventListener('message', ({ data }: MessageEvent<ToPackWorker>) => {
  if (data.do === 'cancel') {
    cancelling.abort();
    return;
  }
  run(data).then(
    staged => tell({ outcome: staged ? { end: 'staged', staged } : { end: 'unchanged' } }),
    error => tell({ outcome: outcomeOf(error) }),
  );
});

async function run(work: PackWork): Promise<StagedPack | undefined> {
  switch (work.do) {
    case 'resume':
      return resumeImport(db, work.id, { signal, onProgress, now });
    case 'file': {
      const { file } = work;
      const origin: PackOrigin = { kind: 'file', name: file.name };
      return stagePack(
        db,
        readPack(() => file.stream()),
        { origin, signal, onProgress, now },
      );
    }
    case 'reviews': {
      const { file, head, since, today } = work;
      const origin: PackOrigin = { kind: 'file', name: file.name };
      const source = reviewSource(() => file.stream(), head, { since, today });
      return stagePack(db, source, { origin, signal, onProgress, now });
    }
    case 'address':
      return stageFrom(work);
  }
}

async function stageFrom({ address, why, known }: PackWork & { do: 'address' }): Promise<StagedPack | undefined> {
  const ask = (validators?: Validators) =>
    askAddress(db, address, { why, known: validators, fetch: (...args) => fetch(...args), now, signal });
  const first = await ask(known);
  if (!first) {
    return undefined;
  }
  const { body, etag, modified } = first;
  let unread: ReadableStream<Uint8Array> | undefined = body;
  const open = async () => {
    const given = unread ?? (await ask())?.body;
    unread = undefined;
    if (!given) {
      throw new AddressError('network');
    }
    return given;
  };
  const origin: PackOrigin = { kind: 'address', address, ...(etag ? { etag } : {}), ...(modified ? { modified } : {}) };
  return stagePack(db, readPack(open), { origin, signal, onProgress, now });
}

function outcomeOf(error: unknown): PackOutcome {
  if (signal.aborted) {
    return { end: 'cancelled' };
  }
  if (error instanceof PackRefusal) {
    return { end: 'refused', reason: error.reason, problems: error.problems };
  }
  if (error instanceof AddressError) {
    return { end: 'unreached', trouble: error.trouble, status: error.status };
  }
  return { end: 'failed', message: error instanceof Error ? error.message : String(error) };
}
