/** What happens when the extension is installed or updated, and when the browser starts. */
import { browser } from 'wxt/browser';
import { DEMO_MODE } from '../shared/demo-mode';
import { keepDaily } from '../shared/keep-daily';
import { enterGranted, grantedOrigins, registerForGranted } from './access';
import { followPause } from './follow-settings';
import type { Library } from './library';
import { createMenus } from './menus';
import { followDays } from './snapshot';

/** Get everything ready after an installation or an update. */
export async function onInstalled(library: Library, reason: string): Promise<void> {
  if (reason === 'install' && import.meta.env.MODE !== DEMO_MODE) {
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  }
  await Promise.all([
    import.meta.env.CHROME && browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: false }),
    createMenus(),
    reason === 'install' ? enterGranted(await grantedOrigins()) : registerForGranted(),
    library.installBundled(),
    library.sweep(),
    followPause(),
    followDays(),
    keepDaily(library.db),
  ]);
}

/** Tidy up and see that nothing is missing when the browser starts. */
export async function onStartup(library: Library): Promise<void> {
  await Promise.all([
    registerForGranted(),
    library.installBundled(),
    library.sweep(),
    followPause(),
    followDays(),
    keepDaily(library.db),
  ]);
}
