/** What the worker does when it is asked: match by meaning, over packs whose claims it encodes once. */
import type { DeepService, DeepState } from '../../core/deep-service';
import { type Encoder, VECTOR_LENGTH } from '../../core/encoder/encoder';
import { type DeepCorpus, findDeep } from '../../core/match-deep';
import { loadCorpora } from '../../data/corpora';
import type { GlossatorDatabase } from '../../data/db';
import { readyPacks } from '../../data/packs';
import { readVectors, storeVectors } from '../../data/vectors';

export interface OpenedEncoder {
  encoder: Encoder;
  /** Of memory. */
  bytes: number;
}

/** A pack on its way. */
interface Filled extends DeepCorpus {
  edition: number;
}

/** Wordings encoded between two looks at what pages ask: a tenth of a second. */
const SLICE = 8;
/** Wordings between two times that they are stored: some seconds' work, which an end of the worker loses. */
const BATCH = 400;
/** Wordings of each pack that are timed where all vectors were made before. */
const SAMPLE = 5;
/** A page waits so long (ms) for the claims of a new pack, most of which are encoded by then. */
const PATIENCE = 15_000;

/** Make the service over `db`; `openEncoder` is called when it is first needed. */
export function createDeepService(db: GlossatorDatabase, openEncoder: () => Promise<OpenedEncoder>): DeepService {
  let encoder: Promise<OpenedEncoder> | undefined;
  let opened: { editions: string; packs: Promise<Filled[]>; filling: Promise<void> } | undefined;
  const spent = { milliseconds: 0, sentences: 0 };

  return {
    async find(article, within, options) {
      const { encoder } = await encoderOpened();
      const { packs, filling } = await packsOpened();
      await Promise.race([filling, new Promise(resolve => setTimeout(resolve, PATIENCE))]);
      return findDeep(article, await packs, timed(encoder), { ...options, within });
    },

    async state(): Promise<DeepState> {
      const { encoder, bytes } = await encoderOpened();
      const packs = await (await packsOpened()).packs;
      if (spent.sentences === 0) {
        for (const { corpus } of packs) {
          corpus.wordings.slice(0, SAMPLE).forEach(({ text }) => void timed(encoder)(text));
        }
      }
      const sum = (count: (pack: Filled) => number) => packs.reduce((all, pack) => all + count(pack), 0);
      const done = sum(({ vectors }) => vectors.length);
      return {
        done: done / VECTOR_LENGTH,
        total: sum(({ corpus }) => corpus.wordings.length),
        milliseconds: spent.sentences > 0 ? spent.milliseconds / spent.sentences : 0,
        bytes: bytes + done,
      };
    },
  };

  function encoderOpened(): Promise<OpenedEncoder> {
    encoder ??= openEncoder().catch(error => {
      encoder = undefined;
      throw error;
    });
    return encoder;
  }

  /** Packs come, go and are turned off by other pages, so what is open is compared with what is there. */
  async function packsOpened(): Promise<NonNullable<typeof opened>> {
    const editions = (await readyPacks(db)).filter(row => row.enabled).map(row => row.edition);
    if (opened?.editions !== editions.join()) {
      const packs = openPacks(editions);
      opened = { editions: editions.join(), packs, filling: packs.then(fillAll) };
      opened.filling.catch(error => {
        opened = undefined;
        console.error('Glossator: claims could not be encoded', error);
      });
    }
    return opened;
  }

  async function openPacks(editions: readonly number[]): Promise<Filled[]> {
    const corpora = await loadCorpora(db);
    return Promise.all(
      corpora.map(async (corpus, i): Promise<Filled> => {
        const vectors = await readVectors(db, editions[i]);
        return { corpus, edition: editions[i], vectors: vectors.subarray(0, VECTOR_LENGTH * corpus.wordings.length) };
      }),
    );
  }

  async function fillAll(packs: readonly Filled[]): Promise<void> {
    const { encoder } = await encoderOpened();
    for (const pack of packs) {
      await fill(pack, timed(encoder));
    }
  }

  async function fill(pack: Filled, encode: (text: string) => Int8Array): Promise<void> {
    const { wordings } = pack.corpus;
    const all = new Int8Array(wordings.length * VECTOR_LENGTH);
    all.set(pack.vectors);
    let stored = pack.vectors.length / VECTOR_LENGTH;
    for (let done = stored; done < wordings.length; ) {
      for (const { text } of wordings.slice(done, done + SLICE)) {
        all.set(encode(text), done * VECTOR_LENGTH);
        done += 1;
      }
      pack.vectors = all.subarray(0, done * VECTOR_LENGTH);
      if (done - stored >= BATCH || done === wordings.length) {
        await storeVectors(db, pack.edition, pack.vectors);
        stored = done;
      }
      await new Promise(resolve => setTimeout(resolve));
    }
  }

  function timed({ encode }: Encoder): (text: string) => Int8Array {
    return text => {
      const before = performance.now();
      const vector = encode(text);
      spent.milliseconds += performance.now() - before;
      spent.sentences += 1;
      return vector;
    };
  }
}
