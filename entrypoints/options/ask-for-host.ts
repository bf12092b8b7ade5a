import { browser } from 'wxt/browser';
import { lookUpPermissions, originOf, PACK_ORIGINS } from '../shared/pack-addresses';

/**
 * Ask the reader for access to the host of a pack or publication, and to nothing else. The browser does so at a click
 * alone, so nothing is awaited before.
 */
export async function askForHost(address: string): Promise<boolean> {
  const origin = originOf(address);
  rememberOrigin(origin);
  return browser.permissions.request({ origins: [origin] });
}

/** Ask for what looking pages up at the address takes, as above. */
export async function askToLookUp(address: string): Promise<boolean> {
  rememberOrigin(originOf(address));
  return browser.permissions.request(lookUpPermissions(address));
}

/** It is no site to read along on. */
async function rememberOrigin(origin: string): Promise<void> {
  const { [PACK_ORIGINS]: stored } = await browser.storage.local.get(PACK_ORIGINS);
  const known = Array.isArray(stored) ? stored : [];
  await browser.storage.local.set({ [PACK_ORIGINS]: [...new Set([...known, origin])] });
}
