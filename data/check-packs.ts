/** Look whether the addresses of packs have newer editions. */
import type { GlossatorDatabase } from './db';
import { AddressError, type Asking, askAddress } from './fetch-pack';
import { readyPacks } from './packs';
import type { PackRow } from './rows';

/** What is asked with; `mayAsk` says whether the reader still allows a host. */
export interface Checking extends Pick<Asking, 'fetch' | 'now'> {
  mayAsk(address: string): Promise<boolean>;
}

/** Look for newer editions of the packs that the reader wants looked after; whatever is found waits for the reader. */
export async function checkPacks(db: GlossatorDatabase, checking: Checking): Promise<void> {
  for (const row of await readyPacks(db)) {
    if (row.isChecked && row.origin?.kind === 'address' && (await checking.mayAsk(row.origin.address))) {
      await checkPack(db, row, checking).catch(error => {
        // An address that does not answer today may answer tomorrow; the request is written down.
        if (!(error instanceof AddressError)) {
          throw error;
        }
      });
    }
  }
}

/** Ask the address of a pack whether it has another edition, without reading it; `true` where it has. */
async function checkPack(db: GlossatorDatabase, row: PackRow, { fetch, now }: Checking): Promise<void> {
  const { origin } = row;
  if (origin?.kind !== 'address') {
    return;
  }
  const answer = await askAddress(db, origin.address, { why: 'check-pack', known: origin, fetch, now });
  await answer?.body.cancel();
  await db.packs.update(row.edition, { checked: now().toISOString(), hasUpdate: answer !== undefined });
}
