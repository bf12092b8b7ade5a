/**
 * Chromium over Playwright, with an unpacked extension.
 *
 * Branded Chrome ignores `--load-extension`; there the extension is loaded over
 * CDP. Playwright lists neither the real popup nor the side panel, so these are
 * driven over CDP too (`chromium-target.ts`).
 */
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { trustedKey } from '../pack-host';
import { type Browser, keepSource, type LaunchOptions } from './browser';
import { callExpression } from './call-expression';
import { chromiumPage } from './chromium-page';
import { attachTo, closeTarget } from './chromium-target';

/** No first-run pages, and nothing of the browser's own over the network. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--metrics-recording-only',
  '--disable-default-apps',
];

/** Without this the sign-in and update services are still looked up by name. */
const NO_NAMES = '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1';

/** Through the proxy goes even what is addressed to this machine. */
const proxyFlags = (port: number) => [
  `--proxy-server=127.0.0.1:${port}`,
  '--proxy-bypass-list=<-loopback>',
  NO_NAMES,
  `--ignore-certificate-errors-spki-list=${trustedKey()}`,
];

const START_PATIENCE = 15_000;

/** What Chromium puts into the profile that it uses; the first names its process. */
const LOCKS = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

/** Start Chromium with the extension in it. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'glossator-chromium-'));
  let context = await start(options, profile);
  let worker = await workerOf(context);
  const extensionUrl = (path: string) => new URL(path, worker.url()).href;
  return {
    name: 'chromium',
    version: context.browser()?.version() ?? '',
    newPage: async () => chromiumPage(await context.newPage()),
    extensionUrl,
    tabs: async () => context.pages().map(page => page.url()),
    openPopup: async () => {
      await worker.evaluate('chrome.action.openPopup()');
      return attachTo(context, extensionUrl('popup.html'));
    },
    panel: async open => {
      await open();
      return attachTo(context, extensionUrl('panel.html'));
    },
    consent: host => allow(context, new URL(worker.url()).host, host),
    allowPrivate: () => configure(context, new URL(worker.url()).host, { incognitoAccess: true }),
    stopBackground: () => closeTarget(context, worker.url()),
    profile,
    restart: async between => {
      await context.close();
      between?.();
      context = await start(options, profile);
      worker = await workerOf(context);
    },
    kill: async () => {
      const isGone = new Promise(resolve => context.once('close', resolve));
      process.kill(pidOf(profile), 'SIGKILL');
      await isGone;
      // Else the next one takes itself for the second on this profile.
      for (const lock of LOCKS) {
        rmSync(join(profile, lock), { force: true });
      }
      context = await start(options, profile);
      worker = await workerOf(context);
    },
    isClosed: new Promise(resolve => context.on('close', () => resolve())),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function start(options: LaunchOptions, profile: string): Promise<BrowserContext> {
  const { executable, extension, isBranded, proxyPort, isVisible, language, flags = [] } = options;
  const loading = isBranded
    ? ['--enable-unsafe-extension-debugging']
    : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    // Chromium asks the environment first.
    ...(language ? { env: { ...process.env, LANGUAGE: language } as Record<string, string> } : {}),
    headless: !isVisible,
    // A container's root has no sandbox; a reader's window keeps it.
    chromiumSandbox: isVisible && process.getuid?.() !== 0,
    args: [
      ...QUIET,
      ...flags,
      ...(language ? [`--lang=${language}`] : []),
      ...loading,
      ...(proxyPort ? proxyFlags(proxyPort) : []),
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
    ...(isVisible ? { viewport: null } : {}),
  });
  await context.addInitScript(callExpression(keepSource));
  if (isBranded) {
    const session = await context.browser()?.newBrowserCDPSession();
    // Playwright's types do not know this command yet.
    const send = session?.send as ((method: string, parameters: object) => Promise<unknown>) | undefined;
    await send?.call(session, 'Extensions.loadUnpacked', { path: extension });
  }
  return context;
}

/** The process that uses a profile: the lock is a link to `HOST-PID`. */
function pidOf(profile: string): number {
  return Number(readlinkSync(join(profile, LOCKS[0]!)).split('-').at(-1));
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  return (
    context.serviceWorkers().find(isOurs) ??
    context.waitForEvent('serviceworker', { predicate: isOurs, timeout: START_PATIENCE })
  );
}

/** Set what a reader sets on Chromium's page of extensions. */
async function configure(context: BrowserContext, id: string, configuration: object): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  const update = { extensionId: id, ...configuration };
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(update)})`);
  await page.close();
}

/** Chromium does not ask again for what is set on its page of extensions, which alone has this API. */
async function allow(context: BrowserContext, id: string, host: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    `(async () => {
      const { developerPrivate } = chrome;
      await developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: 'ON_SPECIFIC_SITES' });
      await developerPrivate.addHostPermission('${id}', '*://*.${host}/*');
    })()`,
  );
  await page.close();
}
