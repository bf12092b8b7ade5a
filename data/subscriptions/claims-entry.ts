/** A claim of a publication that is switched on, as its card shows it. */
import type { ContextBody } from '../../core/annotation';
import type { Entry } from '../../core/service';
import type { GlossatorDatabase } from '../db';
import { entryWithContext, readEntries } from '../entries';
import { claimsOf } from './claims';
import { idAmongAll, renamed } from './ids';
import { allSubscriptions, sourceOf } from './subscriptions';

/** Give the entry of a body that stands in the claims of a publication; `undefined` where it is in none that is on. */
export async function claimsEntry(db: GlossatorDatabase, { type, id }: ContextBody): Promise<Entry | undefined> {
  const row = (await allSubscriptions(db)).find(({ address }) => id.startsWith(idAmongAll(address, '')));
  const claims = row && (await claimsOf(db, row.address));
  const pack = claims && (await sourceOf(db, row.address));
  if (!pack) {
    return undefined;
  }
  const own = { type, id: id.slice(idAmongAll(row.address, '').length) };
  const entry = await entryWithContext(own, (section, ids) => readEntries(db, claims.edition, section, ids));
  return entry && { pack, ...renamed(entry, id) };
}
