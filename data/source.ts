/**
 * The address under which the notes of a page are kept.
 *
 * Two addresses of one article must give the same key, and two articles never
 * the same one. So only what is known not to choose the article is taken off:
 * the fragment, parameters that say where the reader came from, and the slash at
 * the end. The order of the other parameters stays: some servers heed it.
 */
import { isTrackingParameter } from '../core/tracking-parameters';

/**
 * Give the key of the page at `url`. A `canonical` address takes its place on the same origin alone: elsewhere a page
 * could claim another site's notes. One that names the front page for every article, as some sites do, does not count.
 */
export function normaliseSource(url: string, canonical?: string): string {
  const own = parse(url);
  if (!own) {
    return url;
  }
  const named = canonical === undefined ? undefined : parse(canonical, own);
  return write(named && named.origin === own.origin && !namesFrontPageOnly(named, own) ? named : own);
}

function parse(url: string, base?: URL): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

function namesFrontPageOnly(named: URL, own: URL): boolean {
  return named.pathname === '/' && named.search === '' && (own.pathname !== '/' || own.search !== '');
}

/** `URL` has already lowered the host and dropped a default port; logins, fragment and tracking go here. */
function write(url: URL): string {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return url.href.slice(0, url.href.length - url.hash.length);
  }
  const path = url.pathname.replace(/(?<!\/)\/+$/, '') || '/';
  const query = url.search
    .slice(1)
    .split('&')
    .filter(parameter => parameter !== '' && !isTracking(parameter))
    .join('&');
  return `${url.protocol}//${url.host}${path}${query === '' ? '' : `?${query}`}`;
}

/** The parameters stay as they are written; decoding and encoding them again would change some. */
function isTracking(parameter: string): boolean {
  const [name] = new URLSearchParams(parameter).keys();
  return isTrackingParameter(name ?? '');
}
