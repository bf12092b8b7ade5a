import { safeUrl } from './safe-url';

/** Say where a link leads, which is all of an address that there is room for; what is no web address stays as it is. */
export function hostOf(url: string): string {
  const safe = safeUrl(url);
  return safe === undefined ? url : new URL(safe).hostname.replace(/^www\./, '');
}
