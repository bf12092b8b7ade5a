/**
 * The packs as they are needed: opened once in the life of a worker, which may
 * end after any thirty seconds.
 */
import type { Corpus } from '../../core/find-context';
import { loadCorpora } from '../../data/corpora';
import type { GlossatorDatabase } from '../../data/db';
import { sweepTrash } from '../../data/notes';
import { installPack, readyPacks, sweepPacks } from '../../data/packs';

export interface Library {
  db: GlossatorDatabase;
  /** Give the corpora; the bundled pack is installed first where no pack is there at all. */
  corpora(): Promise<Corpus[]>;
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
  let loading: Promise<Corpus[]> | undefined;
  let installing: Promise<void> | undefined;

  const library: Library = {
    db,
    corpora() {
      loading ??= load().catch(error => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
    installBundled() {
      installing ??= install().finally(() => {
        installing = undefined;
      });
      return installing;
    },
    async sweep() {
      await sweepTrash(db, now());
      await sweepPacks(db, now());
    },
  };
  return library;

  async function load(): Promise<Corpus[]> {
    if ((await readyPacks(db)).length === 0) {
      await library.installBundled();
    }
    return loadCorpora(db);
  }

  async function install(): Promise<void> {
    if (await installPack(db, await fetchBundled(), now())) {
      loading = undefined;
    }
  }
}
