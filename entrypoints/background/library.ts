/**
 * The packs as they are needed: opened once in the life of a worker, which may
 * end after any thirty seconds.
 */
import type { Article } from '../../core/article';
import type { FindOptions } from '../../core/find-context';
import type { PageContext } from '../../core/service';
import { findStored, loadCorpora, type StoredCorpus } from '../../data/corpora';
import type { GlossatorDatabase } from '../../data/db';
import { sweepTrash } from '../../data/notes';
import { installPack, readyPacks, sweepPacks } from '../../data/packs';

export interface Library {
  db: GlossatorDatabase;
  /** Give the corpora; the bundled pack is installed first where no pack is there at all. */
  corpora(): Promise<StoredCorpus[]>;
  /** Find what the corpora have to say on `article`. */
  find(article: Article, options?: FindOptions): Promise<PageContext>;
  /** Install the bundled pack where it is new. */
  installBundled(): Promise<void>;
  /** Drop what may go: old trash, and imports that were cut off. */
  sweep(): Promise<void>;
}

/** Open the library over `db`; `fetchBundled` gives the pack that came with the extension. */
export function openLibrary(
  db: GlossatorDatabase,
  fetchBundled: () => Promise<unknown>,
  now: () => Date = () => new Date(),
): Library {
  let opened: { editions: string; corpora: Promise<StoredCorpus[]> } | undefined;
  let installing: Promise<boolean> | undefined;

  return { db, corpora, find, installBundled, sweep };

  /** Packs come, go and are turned off by other pages too, so what is open is compared with what is there. */
  async function corpora(): Promise<StoredCorpus[]> {
    if ((await readyPacks(db)).length === 0) {
      await installBundled();
    }
    const editions = (await readyPacks(db)).map(row => `${row.edition} ${row.enabled}`).join();
    if (opened?.editions !== editions) {
      opened = { editions, corpora: loadCorpora(db) };
    }
    return opened.corpora.catch(error => {
      opened = undefined;
      throw error;
    });
  }

  async function find(article: Article, options: FindOptions = {}): Promise<PageContext> {
    try {
      return await findStored(article, await corpora(), options);
    } catch (error) {
      if (!(error instanceof RangeError)) {
        throw error;
      }
      // What is damaged is built anew when it is opened again.
      opened = undefined;
      return findStored(article, await corpora(), options);
    }
  }

  async function installBundled(): Promise<void> {
    installing ??= fetchBundled()
      .then(pack => installPack(db, pack, now()))
      .finally(() => {
        installing = undefined;
      });
    await installing;
  }

  async function sweep(): Promise<void> {
    await sweepTrash(db, now());
    await sweepPacks(db, now());
  }
}
