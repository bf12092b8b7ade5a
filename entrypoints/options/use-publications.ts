import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { failureSentence } from '../../components/failure-sentence';
import type { PublicationAdding, PublicationView } from '../../components/publication-view';
import { type Translate, useStrings } from '../../components/strings';
import { articlesBehind } from '../../core/shards/key-bits';
import type { GlossatorDatabase } from '../../data/db';
import { fingerprintOf } from '../../data/pack-signature';
import type { SubscriptionRow } from '../../data/rows';
import { PACKS_CHANGED } from '../../data/settings';
import { claimsOf } from '../../data/subscriptions/claims';
import { manifestAddress } from '../../data/subscriptions/manifest-address';
import { renewClaims } from '../../data/subscriptions/renew-claims';
import { subscribe } from '../../data/subscriptions/renew-manifest';
import { allSubscriptions, removeSubscription, turnSubscription } from '../../data/subscriptions/subscriptions';
import { trafficOf } from '../../data/subscriptions/traffic';
import { troubleOf } from '../../data/subscriptions/trouble';
import { keepDaily } from '../shared/keep-daily';
import { publicationNetwork } from '../shared/publication-network';
import { askForHost, askToLookUp } from './ask-for-host';
import { whatIsWrong, whyNotAdded } from './publication-troubles';

/** Know the publications, and what can be done with them. */
export function usePublications(db: GlossatorDatabase) {
  const t = useStrings();
  const [publications, setPublications] = useState<PublicationView[]>([]);
  const [adding, setAdding] = useState<PublicationAdding>();
  const load = async () => {
    const rows = await allSubscriptions(db);
    setPublications(await Promise.all(rows.map(row => viewOf(db, row, t))));
  };
  useEffect(() => {
    load();
    // Pages are read, and publications asked, while the settings stand open.
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, []);

  /** From the click itself. */
  async function add(typed: string): Promise<void> {
    const address = manifestAddress(typed);
    const { host } = new URL(address);
    setAdding({ at: 'asking', host });
    setAdding(await added(address, host).catch(error => refusedFor(error, address, host)));
    await load();
  }

  async function added(address: string, host: string): Promise<PublicationAdding> {
    if (!(await askForHost(address))) {
      return { at: 'refused', host, why: t('packAddressDenied', [host]) };
    }
    const { manifest, enabled: isOn } = await subscribe(db, address, publicationNetwork());
    await haveClaims();
    return { at: 'added', name: manifest.name, isOn };
  }

  function refusedFor(error: Error, address: string, host: string): PublicationAdding {
    try {
      return { at: 'refused', host, why: whyNotAdded(troubleOf(error), address, t) };
    } catch {
      reportError(error);
      return { at: 'refused', host, why: failureSentence(error, t) };
    }
  }

  /** What went wrong with the last address says nothing of the next. */
  function forgetRefusal(): void {
    setAdding(before => (before?.at === 'refused' ? undefined : before));
  }

  /** Pages that are open are looked up no more, and not now either: all at once they would tell what is read together. */
  async function turn({ address }: PublicationView, isOn: boolean): Promise<void> {
    // It says that the publication is off, and what to do next.
    setAdding(undefined);
    if (!isOn || (await askToLookUp(address))) {
      await turnSubscription(db, address, isOn);
    }
    await (isOn ? load() : changed());
    await haveClaims();
  }

  /** Those that are switched on have their claims here at once, and looked after from now on. */
  async function haveClaims(): Promise<void> {
    await renewClaims(db, publicationNetwork());
    await keepDaily(db);
    await load();
  }

  async function remove({ address }: PublicationView): Promise<void> {
    await removeSubscription(db, address);
    await changed();
  }

  /** Open pages drop what they have of it, as after a change of packs. */
  async function changed(): Promise<void> {
    await load();
    await browser.storage.local.set({ [PACKS_CHANGED]: Date.now() });
  }

  return { publications, adding, add, forgetRefusal, turn, remove };
}

async function viewOf(db: GlossatorDatabase, row: SubscriptionRow, t: Translate): Promise<PublicationView> {
  const { address, enabled: isOn, manifest, key, checked } = row;
  const { name, publisher, language, licence, version, keyBits, readersChooseAmong } = manifest;
  const trouble = row.manifestTrouble ?? row.claimsTrouble ?? row.shardTrouble;
  return {
    ...{ address, name, publisher, language, licence, version, isOn, checked },
    ...(await trafficOf(db, address)),
    claims: (await claimsOf(db, address))?.counts?.claims ?? 0,
    fingerprint: await fingerprintOf(key),
    crowd: Math.floor(articlesBehind(keyBits, readersChooseAmong)),
    ...(trouble && { trouble: whatIsWrong(trouble, address, t) }),
  };
}
