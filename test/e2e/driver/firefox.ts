/**
 * Stock Firefox over WebDriver BiDi, with the extension as a temporary add-on.
 *
 * The add-on's address is fixed by a preference, so that its IndexedDB outlives
 * a restart although the add-on itself has to be installed again. What BiDi has
 * no command for is done in the browser window's own scope (`firefox-window.ts`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bidi, openBidi } from './bidi';
import { type Browser, keepSource, type LaunchOptions } from './browser';
import { type ContextInfo, firefoxPage } from './firefox-page';
import { languagePrefs, proxyPrefs, QUIET } from './firefox-prefs';
import { startFirefox } from './firefox-process';
import {
  browserWindow,
  consentToAll,
  type InWindow,
  openPopup,
  paintAll,
  sidebar,
  terminateBackground,
} from './firefox-window';

const ID = 'glossator@glossator.invalid';

const UUID = '11111111-2222-4333-8444-555555555555';

/** Start Firefox with the extension in it. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'glossator-firefox-'));
  let running = await start(options, profile);
  let isAllowedInPrivate = false;
  const isClosed = running.firefox.ended;
  const stop = async () => {
    if (running.firefox.isRunning()) {
      await running.bidi.send('browser.close');
    }
    await running.firefox.end();
    running.bidi.close();
  };
  return {
    name: 'firefox',
    version: running.bidi.version,
    newPage: async () => {
      const { bidi, inWindow } = running;
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      return firefoxPage(bidi, context, look => paintAll(inWindow, look));
    },
    extensionUrl: path => `moz-extension://${UUID}/${path}`,
    tabs: async () => {
      const { contexts } = await running.bidi.send<{ contexts: ContextInfo[] }>('browsingContext.getTree');
      return contexts.map(({ url }) => url);
    },
    openPopup: () => openPopup(running.inWindow, ID),
    panel: async open => {
      await open();
      return sidebar(running.inWindow);
    },
    consent: () => consentToAll(running.inWindow),
    allowPrivate: async () => {
      isAllowedInPrivate = true;
    },
    stopBackground: () => terminateBackground(running.inWindow, ID),
    profile,
    restart: async between => {
      await stop();
      between?.();
      running = await start(options, profile, isAllowedInPrivate);
    },
    kill: async () => {
      running.firefox.kill();
      await running.firefox.ended;
      running.bidi.close();
      running = await start(options, profile, isAllowedInPrivate);
    },
    isClosed,
    close: async () => {
      await stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Running {
  bidi: Bidi;
  inWindow: InWindow;
  firefox: Awaited<ReturnType<typeof startFirefox>>;
}

async function start(
  { executable, extension, proxyPort, isVisible, language }: LaunchOptions,
  profile: string,
  isAllowedInPrivate = false,
): Promise<Running> {
  const prefs = {
    ...QUIET,
    ...(proxyPort ? proxyPrefs(proxyPort) : {}),
    ...(language ? languagePrefs(language) : {}),
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  };
  const firefox = await startFirefox({ executable, profile, prefs, isVisible });
  const prepare = async (): Promise<Running> => {
    const bidi = await openBidi(firefox.address);
    await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
    await bidi.send('script.addPreloadScript', { functionDeclaration: String(keepSource) });
    await bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: extension },
      'moz:allowPrivateBrowsing': isAllowedInPrivate,
    });
    return { bidi, firefox, inWindow: await browserWindow(bidi) };
  };
  return prepare().catch(error => {
    firefox.kill();
    throw error;
  });
}
