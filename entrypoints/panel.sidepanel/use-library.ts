import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { GlossatorDatabase } from '../../data/db';
import { createSearchIndex, type SearchIndex } from '../../data/search-index';
import { fillIndex, refreshArticles, refreshNote } from '../../data/search-items';

interface Library {
  index: SearchIndex;
  isWhole: boolean;
  /** Why it could not be read, or not all of it. */
  problem?: Error;
  /** Counts up whenever something else can be found. */
  edition: number;
}

/** Made when the library is shown first, and kept for as long as the panel is open. */
let library: Library | undefined;
const watchers = new Set<() => void>();

/** Know everything that can be searched; it is read in slices, between which the panel answers the reader. */
export function useLibrary(db: GlossatorDatabase): Library {
  const [, setEdition] = useState(0);
  const shown = library ?? open(db);
  useEffect(() => {
    const watch = () => setEdition(library?.edition ?? 0);
    watchers.add(watch);
    // It may have changed between the first showing and now.
    watch();
    return () => watchers.delete(watch);
  }, []);
  return shown;
}

function open(db: GlossatorDatabase): Library {
  const opened: Library = { index: createSearchIndex(), isWhole: false, edition: 0 };
  library = opened;
  const changed = () => {
    opened.edition += 1;
    for (const watch of watchers) {
      watch();
    }
  };
  browser.runtime.onMessage.addListener((message: { event?: string; noteId?: string } | undefined) => {
    if (message?.event === 'saved-changed') {
      work = work.then(() => refreshArticles(db, opened.index)).then(changed, fail);
    }
    if (message?.event === 'notes-changed') {
      const { noteId } = message;
      work = work
        .then(() => (noteId ? refreshNote(db, opened.index, noteId) : rebuild(db, opened)))
        .then(changed, fail);
    }
  });
  const fail = (error: Error) => {
    reportError(error);
    opened.problem = error;
    changed();
  };
  // One after the other, so that a later change is not undone by an earlier reading.
  let work = fillIndex(db, opened.index, nextTask)
    .catch(fail)
    .finally(() => {
      opened.isWhole = true;
      changed();
    });
  return opened;
}

/** Read everything anew, for notes of which nobody says which they are; the old index answers meanwhile. */
async function rebuild(db: GlossatorDatabase, opened: Library): Promise<void> {
  const index = createSearchIndex();
  await fillIndex(db, index, nextTask);
  opened.index = index;
}

/** Let the browser answer what was typed and pressed meanwhile. */
function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}
