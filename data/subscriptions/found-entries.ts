/**
 * What publications had to say on the pages that were read: for the cards of these pages, which are opened later, when
 * the background may have begun anew.
 */
import type { ContextAnnotation, ContextBody } from '../../core/annotation';
import type { Pack } from '../../core/corpus';
import type { Entry } from '../../core/service';
import type { GlossatorDatabase } from '../db';
import { entryWithContext, type Sections } from '../entries';
import { type FoundRow, ROW_VERSION, readFoundRow } from '../rows';
import { idAmongAll, renamed } from './ids';
import { sourceOf } from './subscriptions';

/** Entries that are kept: those of some hundred pages, about 4 MB. */
const MOST = 2_000;

/** Remember the entries of `layer` that `annotations` speak of, and forget those that were found longest ago. */
export async function keepFound(
  db: GlossatorDatabase,
  subscription: string,
  { annotations, layer }: { annotations: readonly ContextAnnotation[]; layer: Pack },
  now: Date,
): Promise<void> {
  const bodies = annotations.flatMap(({ body }) => body);
  const rows = await Promise.all(bodies.map(body => rowOf(body, subscription, layer, now)));
  await db.transaction('rw', db.found, db.subscriptions, async () => {
    // The publication may have been removed while it was waited for.
    if (await db.subscriptions.get(subscription)) {
      await db.found.bulkPut(rows.filter(row => row !== undefined));
      await db.found.bulkDelete(await db.found.orderBy('used').reverse().offset(MOST).primaryKeys());
    }
  });
}

/** Give the entry of a publication that is switched on; `undefined` where `body` is none. */
export async function foundEntry(db: GlossatorDatabase, { type, id }: ContextBody): Promise<Entry | undefined> {
  const row = readFoundRow(await db.found.get([type, id]));
  const pack = row && (await sourceOf(db, row.subscription));
  return pack && { pack, ...row.entry };
}

async function rowOf(body: ContextBody, subscription: string, layer: Pack, now: Date): Promise<FoundRow | undefined> {
  const entry = await entryWithContext(body, async <S extends keyof Sections>(section: S, ids: readonly string[]) => {
    const entries = layer[section] as Sections[S][];
    return ids.flatMap(id => entries.find(each => each.id === id) ?? []);
  });
  const id = idAmongAll(subscription, body.id);
  return entry && { v: ROW_VERSION, type: body.type, id, subscription, used: now.getTime(), entry: renamed(entry, id) };
}
