import { browser } from 'wxt/browser';
import type { GlossatorDatabase } from '../../data/db';
import { readyPacks } from '../../data/packs';
import { allSubscriptions } from '../../data/subscriptions/subscriptions';
import { CHECK_DAILY, DAY } from './pack-addresses';

/** See that the alarm is set as long as a pack or a publication is to be looked after: Firefox forgets alarms when it is closed. */
export async function keepDaily(db: GlossatorDatabase): Promise<void> {
  const [packs, publications] = await Promise.all([readyPacks(db), allSubscriptions(db)]);
  const isWanted = packs.some(({ isChecked }) => isChecked) || publications.some(({ enabled }) => enabled);
  if (!isWanted) {
    await browser.alarms.clear(CHECK_DAILY);
  } else if (!(await browser.alarms.get(CHECK_DAILY))) {
    await browser.alarms.create(CHECK_DAILY, { delayInMinutes: 1, periodInMinutes: DAY });
  }
}
