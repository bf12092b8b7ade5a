import type { Manifest } from '../../../../core/shards/publication';
import type { GlossatorDatabase } from '../../../../data/db';
import { ROW_VERSION, type SubscriptionRow } from '../../../../data/rows';

/** Put publications at `addresses` into the database, with nothing in them. */
export async function withSubscriptions(db: GlossatorDatabase, ...addresses: string[]): Promise<GlossatorDatabase> {
  const manifest: Manifest = {
    ...{ format: 1, layout: 'shards', id: 'larkin', name: 'Port Larkin', publisher: 'The tests', licence: 'CC0-1.0' },
    ...{ language: 'en', version: '2026-11-28', edition: 1, readersChooseAmong: 20_000, keyBits: 4, weeks: [] },
  };
  await db.subscriptions.bulkPut(
    addresses.map(
      (address): SubscriptionRow => ({
        ...{ v: ROW_VERSION, address, enabled: true, added: '2026-11-28T09:00:00Z', checked: '2026-11-28T09:00:00Z' },
        ...{ manifest, edition: 1, digest: '00', key: 'AA==', secret: new Uint8Array(32) },
      }),
    ),
  );
  return db;
}
