/** Ask for the manifest of a publication: when it is added, and when the one that is here has become old. */
import type { GlossatorDatabase } from '../db';
import { AddressError, askAddress } from '../fetch-pack';
import { type RequestRow, ROW_VERSION, readSubscriptionRow, type SubscriptionRow } from '../rows';
import { MOST_MANIFEST_BYTES, type ReadManifest, readManifest, type SeenManifest } from '../shards/read-manifest';
import { type Network, readUpTo } from './fetch-files';
import { allSubscriptions } from './subscriptions';
import { tellTrouble } from './trouble';

/** Milliseconds for which a manifest is taken to be the newest. */
const FRESH = 3_600_000;

/** Milliseconds after which nobody waits for a manifest any more. */
const PATIENCE = 20_000;

/** Bytes of the secret by which pages choose their keys. */
const SECRET_BYTES = 32;

interface Asking extends Network {
  why: RequestRow['why'];
  /** What is kept of the last one. */
  seen?: SeenManifest;
}

/**
 * Add the publication whose manifest is at `address`, switched off; one that is there already stays as it is set. Throws
 * a `PackRefusal` or an `AddressError`.
 */
export async function subscribe(db: GlossatorDatabase, address: string, network: Network): Promise<SubscriptionRow> {
  const known = readSubscriptionRow(await db.subscriptions.get(address));
  const asked = await askManifest(db, address, { why: 'subscribe', seen: known, ...network });
  const [other] = await allSubscriptions(db);
  const at = network.now().toISOString();
  const row: SubscriptionRow = {
    ...{ v: ROW_VERSION, address, enabled: known?.enabled ?? false, added: known?.added ?? at, checked: at },
    // One for all, so that two publications that are asked about the same pages know no more together.
    secret: other?.secret ?? crypto.getRandomValues(new Uint8Array(SECRET_BYTES)),
    ...asked,
  };
  await db.subscriptions.put(row);
  return row;
}

/** Give the publication with its newest manifest, as far as that is to be had; `beforeAsking` throws where it may not be asked for. */
export async function renewManifest(
  db: GlossatorDatabase,
  row: SubscriptionRow,
  { beforeAsking, ...network }: Network & { beforeAsking(): Promise<void> },
): Promise<SubscriptionRow> {
  const { address } = row;
  const now = network.now();
  if (now.getTime() - Date.parse(row.checked) < FRESH) {
    return row;
  }
  // Where it does not answer, the next pages do not wait for it again.
  await db.subscriptions.update(address, { checked: now.toISOString() });
  try {
    await beforeAsking();
    const newer = await askManifest(db, address, { why: 'read-list', seen: row, ...network });
    await db.subscriptions.update(address, { ...newer, manifestTrouble: undefined });
    return { ...row, ...newer };
  } catch (error) {
    await tellTrouble(db, address, { of: 'manifestTrouble', error, now });
    return row;
  }
}

/**
 * Ask for the manifest as it is now. Throws a `PackRefusal` or an `AddressError`. What a server calls an edition
 * is not told it again: with a name of its own for each reader it would know them by that.
 */
async function askManifest(
  db: GlossatorDatabase,
  address: string,
  { why, seen, fetch, now }: Asking,
): Promise<ReadManifest> {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const answer = await askAddress(db, address, { why, fetch, now, signal });
    if (!answer) {
      throw new AddressError('status');
    }
    const bytes = await readUpTo(answer.body, MOST_MANIFEST_BYTES + 1);
    return await readManifest(bytes, seen);
  } catch (error) {
    throw signal.aborted ? new AddressError('network') : error;
  }
}
