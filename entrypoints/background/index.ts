/**
 * The background: it answers messages and follows the browser's events.
 *
 * A service worker ends whenever it is idle, so all listeners are added at once
 * and nothing is kept but promises that can be made again.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createListener } from '../../core/rpc';
import { GlossatorDatabase } from '../../data/db';
import { enterGranted, registerForGranted } from './access';
import { createAdmit } from './admit';
import { followCommand } from './commands';
import { followDaily } from './daily';
import { followAlarm, followSettings } from './follow-settings';
import { unlessForbidden } from './gone';
import { openLibrary } from './library';
import { followMenu } from './menus';
import { recordFaults } from './record-faults';
import { createService } from './service';
import { snapshotOn } from './snapshot';
import { onInstalled, onStartup } from './start';
import { createSurroundings, fetchBundled } from './surroundings';

/** Milliseconds after the start: a page that has woken the background has its answer by then. */
const PREPARE_AFTER = 500;

export default defineBackground({
  main() {
    const library = openLibrary(new GlossatorDatabase(), fetchBundled);
    const around = createSurroundings(library.db);
    const admit = createAdmit({
      ownId: browser.runtime.id,
      ownUrl: browser.runtime.getURL('/'),
      serve: (sender, zone) => createService(library, around, sender, zone),
      clock: Date.now,
    });

    const save = (tabId: number) => createService(library, around, {}, 'extension').saveArticle(tabId);

    // Later, for what has woken the background comes first.
    setTimeout(() => library.prepare().catch(error => console.error('Glossator: not prepared', error)), PREPARE_AFTER);
    browser.runtime.onMessage.addListener(createListener('background', admit, recordFaults(library.db)));
    browser.runtime.onInstalled.addListener(({ reason }) => onInstalled(library, reason));
    browser.runtime.onStartup.addListener(() => onStartup(library));
    browser.storage.onChanged.addListener(followSettings);
    browser.alarms.onAlarm.addListener(followAlarm);
    browser.alarms.onAlarm.addListener(alarm => snapshotOn(alarm, library.db));
    browser.alarms.onAlarm.addListener(alarm => followDaily(alarm, library.db));
    browser.permissions.onAdded.addListener(({ origins }) => enterGranted(origins));
    browser.permissions.onRemoved.addListener(registerForGranted);
    browser.contextMenus.onClicked.addListener((info, tab) => unlessForbidden(followMenu(info, tab, save)));
    browser.commands.onCommand.addListener((command, tab) => unlessForbidden(followCommand(command, tab, save)));
  },
});
