/**
 * The packs as they are needed: opened once in the life of a worker, which may
 * end after any thirty seconds.
 */
import type { Article, Span } from '../../core/article';
import type { Fingerprint } from '../../core/corpus';
import type { FindOptions } from '../../core/find-context';
import type { PageContext } from '../../core/service';
import { storiesOf } from '../../core/stories';
import { warmUp } from '../../core/warm-up';
import { findStored, loadCorpora, type StoredCorpus, sampleOf } from '../../data/corpora';
import type { GlossatorDatabase } from '../../data/db';
import { type Line, noteLines } from '../../data/note-lines';
import { sweepTrash } from '../../data/notes';
import { installPack, readyPacks, sweepPacks } from '../../data/packs';
import { sweepRequests } from '../../data/requests';
import { loadSaved, mergeLayers } from '../../data/saved-layers';
import { keepStories } from '../../data/stories';
import { keepFingerprints } from './fingerprints';

/** Milliseconds without a question before the next step of what can wait. */
const QUIET = 50;

/** Milliseconds for which the notes are not read again: they are asked for with every keystroke. */
const LINES_FRESH = 3_000;

/** Pages whose stories are remembered; more are seldom open at once. */
const MAX_PAGES = 40;

export interface Library {
  db: GlossatorDatabase;
  /** Give the corpora; the bundled pack is installed first where no pack is there at all. */
  corpora(): Promise<StoredCorpus[]>;
  /** Find what the corpora have to say on `article`. */
  find(article: Article, options?: FindOptions): Promise<PageContext>;
  /** Reduce `article`, or give what is known of it where no more than `changed` is new. */
  fingerprintOf(article: Article, changed?: readonly Span[]): Fingerprint;
  /** Give every note in short. */
  lines(): Promise<Line[]>;
  /** Read them again when they are asked for next. */
  forgetLines(): void;
  /** Open the corpora and get the engine up to speed, in steps that hold up no page. */
  prepare(): Promise<void>;
  /** Open the saved articles again, since they are others now. */
  reopenSaved(): void;
  /** Find out to which stories the page at `addresses` belongs, for the notes on it. */
  pageStories(addresses: string[], context: PageContext): Promise<void>;
  /** Put a new note of a page into the stories of that, as far as they are known. */
  noteStories(address: string): Promise<void>;
  /** Install the bundled pack where it is new. */
  installBundled(): Promise<void>;
  /** Drop what may go: old trash, imports that were cut off, old requests to publications. */
  sweep(): Promise<void>;
}

/** Open the library over `db`; `fetchBundled` gives the pack that came with the extension. */
export function openLibrary(
  db: GlossatorDatabase,
  fetchBundled: () => Promise<unknown>,
  now: () => Date = () => new Date(),
): Library {
  let opened: { editions: string; corpora: Promise<StoredCorpus[]> } | undefined;
  let saved: { count: number; corpus: Promise<StoredCorpus | undefined> } | undefined;
  const storiesAt = new Map<string, string[]>();
  const fingerprintOf = keepFingerprints();
  let lastFind = 0;
  let installing: Promise<boolean> | undefined;
  let listed: { at: number; lines: Promise<Line[]> } | undefined;

  return {
    db,
    corpora,
    find,
    fingerprintOf,
    lines,
    forgetLines,
    prepare,
    reopenSaved,
    pageStories,
    noteStories,
    installBundled,
    sweep,
  };

  /** Packs come, go and are turned off by other pages too, so what is open is compared with what is there. */
  async function corpora(): Promise<StoredCorpus[]> {
    let packs = await readyPacks(db);
    if (packs.length === 0) {
      await installBundled();
      packs = await readyPacks(db);
    }
    const editions = packs.map(row => `${row.edition} ${row.enabled}`).join();
    if (opened?.editions !== editions) {
      opened = { editions, corpora: loadCorpora(db) };
    }
    const corpora = await opened.corpora.catch(error => {
      opened = undefined;
      throw error;
    });
    const own = await savedCorpus();
    return own ? [...corpora, own] : corpora;
  }

  /** Whoever restores a backup tells nobody, so that they are counted. */
  async function savedCorpus(): Promise<StoredCorpus | undefined> {
    const count = await db.articles.count();
    if (saved?.count !== count) {
      saved = { count, corpus: loadSaved(db) };
    }
    return saved.corpus.catch(error => {
      saved = undefined;
      throw error;
    });
  }

  function reopenSaved(): void {
    saved = undefined;
  }

  async function find(article: Article, { changed, dial }: FindOptions = {}): Promise<PageContext> {
    const options = { changed, dial, fingerprint: fingerprintOf(article, changed) };
    lastFind = Date.now();
    try {
      return await findStored(article, await corpora(), options);
    } catch (error) {
      if (!(error instanceof RangeError)) {
        throw error;
      }
      // What is damaged is built anew when it is opened again.
      opened = undefined;
      saved = undefined;
      return findStored(article, await corpora(), options);
    }
  }

  function lines(): Promise<Line[]> {
    if (!listed || Date.now() - listed.at > LINES_FRESH) {
      listed = { at: Date.now(), lines: noteLines(db) };
    }
    return listed.lines;
  }

  function forgetLines(): void {
    listed = undefined;
  }

  async function pageStories(addresses: string[], context: PageContext): Promise<void> {
    if (context.annotations.length + context.related.length === 0) {
      return;
    }
    const stories = storiesOf(context, await corpora());
    if (stories.length === 0) {
      return;
    }
    for (const address of addresses) {
      storiesAt.delete(address);
      storiesAt.set(address, stories);
    }
    for (const oldest of [...storiesAt.keys()].slice(0, -MAX_PAGES)) {
      storiesAt.delete(oldest);
    }
    await keepStories(db, addresses, stories);
  }

  /** A worker that has begun anew does not know them; they are found out when the page is opened again. */
  async function noteStories(address: string): Promise<void> {
    const stories = storiesAt.get(address);
    if (stories) {
      await keepStories(db, [address], stories);
    }
  }

  async function prepare(): Promise<void> {
    const opened = await corpora();
    for (const corpus of opened) {
      const texts = await sampleOf(corpus);
      await warmUp(texts, text => findStored({ source: '', headline: '', text }, [corpus], {}), untilQuiet);
    }
    if (await mergeLayers(db)) {
      reopenSaved();
    }
  }

  /** Wait until no page has asked for a while. */
  async function untilQuiet(): Promise<void> {
    do {
      await new Promise(resolve => setTimeout(resolve, QUIET));
    } while (Date.now() - lastFind < QUIET);
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
    await sweepRequests(db, now());
  }
}
