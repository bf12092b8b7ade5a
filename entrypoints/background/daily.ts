/** Once a day, and only for packs of which the reader wants it: look whether there is a newer edition. */
import { browser } from 'wxt/browser';
import { checkPacks } from '../../data/check-packs';
import type { GlossatorDatabase } from '../../data/db';
import { readyPacks } from '../../data/packs';
import { CHECK_PACKS, DAY, originOf } from '../shared/pack-addresses';

/** See that the alarm is set as long as a pack is to be looked after: Firefox forgets alarms when it is closed. */
export async function keepAlarm(db: GlossatorDatabase): Promise<void> {
  const isWanted = (await readyPacks(db)).some(row => row.isChecked);
  if (!isWanted) {
    await browser.alarms.clear(CHECK_PACKS);
  } else if (!(await browser.alarms.get(CHECK_PACKS))) {
    await browser.alarms.create(CHECK_PACKS, { delayInMinutes: 1, periodInMinutes: DAY });
  }
}

/** Look, if that is what the alarm is for. */
export async function followDaily({ name }: { name: string }, db: GlossatorDatabase): Promise<void> {
  if (name === CHECK_PACKS) {
    await checkPacks(db, {
      fetch: (...args) => fetch(...args),
      now: () => new Date(),
      mayAsk: address => browser.permissions.contains({ origins: [originOf(address)] }),
    });
    await keepAlarm(db);
  }
}
