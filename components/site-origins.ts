/** The names of sites, as readers type them and as browsers grant them. */

import { safeUrl } from './safe-url';

/** As in the manifest's optional host permissions. */
export const EVERY_SITE = ['http://*/*', 'https://*/*'];

/** A host as readers type it: at least two labels, letters of any script, no port and no path. */
const HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/** Give the host that a reader named, from `nytimes.com`, `www.nytimes.com` or a whole address; else `undefined`. */
export function readHost(typed: string): string | undefined {
  const address = typed.includes('://') ? typed : `https://${typed}`;
  const url = safeUrl(address);
  const host = url && new URL(url).hostname.replace(/^www\./, '');
  return host && HOST.test(host) ? host : undefined;
}

/** Give the match patterns of a host and what is under it, as the browser grants them. */
export function siteOrigins(host: string): string[] {
  const isAddress = /^[\d.]+$/.test(host) || !host.includes('.');
  const name = isAddress ? host : `*.${host.replace(/^www\./, '')}`;
  return [`http://${name}/*`, `https://${name}/*`];
}
