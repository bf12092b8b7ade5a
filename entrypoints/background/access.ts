/**
 * The sites that Glossator may read: the content script is registered for what
 * the reader has granted, and for nothing else.
 */
import { browser } from 'wxt/browser';
import { PACK_ORIGINS, withoutPackOrigins } from '../shared/pack-addresses';
import { injectOpenTabs, SCRIPT_FILE, STYLE_FILE, STYLE_ORIGIN } from './inject';

const SCRIPT_ID = 'article';
/** Files and other schemes are no news. */
const WEB_ORIGIN = /^(https?|\*):\/\//;

/** Calls wait for each other: two at once would both register the script, and one would fail. */
let registering: Promise<void> = Promise.resolve();

/** Register the content script for the granted sites; an extension's update drops what was registered. */
export function registerForGranted(): Promise<void> {
  registering = registering.then(register, register);
  return registering;
}

/** Register for sites that were granted just now, and begin in their open tabs. */
export async function enterGranted(origins: string[] | undefined): Promise<void> {
  await registerForGranted();
  await injectOpenTabs(await forPages(origins ?? []));
}

/** Give the match patterns of the sites that may be read. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return forPages(origins);
}

/** A host that was allowed for the sake of a pack is no site on which the reader wants to be read along with. */
async function forPages(origins: readonly string[]): Promise<string[]> {
  // Where that cannot be read, no page is read unasked.
  const stored = await browser.storage.local.get(PACK_ORIGINS).catch(() => ({}));
  const { [PACK_ORIGINS]: forPacks } = stored as Record<string, unknown>;
  return withoutPackOrigins(origins.filter(isWebOrigin), forPacks);
}

async function register(): Promise<void> {
  const matches = await grantedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    return registered.length > 0 ? browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] }) : undefined;
  }
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT_FILE],
    css: [STYLE_FILE],
    ...(STYLE_ORIGIN && { cssOrigin: STYLE_ORIGIN }),
    matches,
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  return registered.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]);
}

function isWebOrigin(origin: string): boolean {
  return WEB_ORIGIN.test(origin);
}
