/** Once a day, and only where the reader wants it: look for newer editions of packs, and for the claims of publications. */
import { browser } from 'wxt/browser';
import { checkPacks } from '../../data/check-packs';
import type { GlossatorDatabase } from '../../data/db';
import { readSettings } from '../../data/settings';
import { renewClaims } from '../../data/subscriptions/renew-claims';
import { keepDaily } from '../shared/keep-daily';
import { CHECK_DAILY, originOf } from '../shared/pack-addresses';
import { publicationNetwork } from '../shared/publication-network';
import { IS_SEALED } from '../shared/sealed';

/** Look, if that is what the alarm is for. */
export async function followDaily({ name }: { name: string }, db: GlossatorDatabase): Promise<void> {
  if (name === CHECK_DAILY) {
    await checkPacks(db, {
      fetch: (...args) => fetch(...args),
      now: () => new Date(),
      mayAsk: address => browser.permissions.contains({ origins: [originOf(address)] }),
    });
    await lookAfterPublications(db);
    await keepDaily(db);
  }
}

/** During a pause and in quiet mode no publication is asked for anything. */
async function lookAfterPublications(db: GlossatorDatabase): Promise<void> {
  const { pausedUntil, isQuiet } = await readSettings(browser.storage.local);
  if (!IS_SEALED && !isQuiet && pausedUntil <= Date.now()) {
    await renewClaims(db, publicationNetwork());
  }
}
