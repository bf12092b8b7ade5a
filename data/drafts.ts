/**
 * What the reader has typed and not saved.
 *
 * Every keystroke is written down, so that nothing is lost with the card, the tab or the browser; what is saved or
 * thrown away leaves. Each editor writes under a key of its own: two windows may write on one note.
 */
import { quoteOf } from '../core/annotation';
import type { DraftQuery, KeptDraft, NoteDraft } from '../core/service';
import type { GlossatorDatabase } from './db';
import { addressesOf } from './notes';
import { type DraftRow, ROW_VERSION, readAll, readDraftRow } from './rows';

/** Write down what an editor holds, in the place of what it went on from. */
export async function keepDraft(
  db: GlossatorDatabase,
  { key, draft, replaces }: { key: string; draft: NoteDraft; replaces?: string },
  now: Date,
): Promise<void> {
  const sources = addressesOf(draft.source, draft.canonical);
  const row: DraftRow = { v: ROW_VERSION, key, noteId: draft.id, sources, saved: now.toISOString(), draft };
  await db.transaction('rw', db.drafts, async () => {
    await db.drafts.put(row);
    if (replaces !== undefined) {
      await db.drafts.delete(replaces);
    }
  });
}

/** Forget a draft that was saved or thrown away. */
export async function dropDraft(db: GlossatorDatabase, key: string): Promise<void> {
  await db.drafts.delete(key);
}

/** Find the drafts that changed one note, began a new one on a page, or on a passage of it; the last written first. */
export async function findDrafts(db: GlossatorDatabase, query: DraftQuery): Promise<KeptDraft[]> {
  const rows =
    'noteId' in query
      ? await db.drafts.where('noteId').equals(query.noteId).toArray()
      : await db.drafts.where('sources').anyOf(addressesOf(query.source, query.canonical)).distinct().toArray();
  const asked = 'noteId' in query ? undefined : query.selector;
  const quote = asked && quoteOf({ source: '', selector: asked })?.exact;
  return readAll(rows, readDraftRow)
    .filter(({ draft }) => asked === undefined || (draft.basedOn === undefined && quoteIn(draft) === quote))
    .sort((a, b) => (a.saved < b.saved ? 1 : -1))
    .map(({ key, draft, saved }) => ({ key, draft, saved }));
}

function quoteIn({ source, selector }: NoteDraft): string | undefined {
  return quoteOf({ source, selector })?.exact;
}
