/**
 * The address under which the notes of a page are kept.
 *
 * Two addresses of one article must give the same key, and two articles never
 * the same one. So only what is known not to choose the article is taken off:
 * the fragment, parameters that say where the reader came from, and the slash at
 * the end. The order of the other parameters stays: some servers heed it.
 */

/** Prefixes of parameters that campaigns, newsletters and analytics append. */
const TRACKING_PREFIXES = [
  'utm_', // Google Analytics and all who copy it
  'mc_', // Mailchimp: mc_cid, mc_eid
  'pk_', // Matomo under its old name Piwik
  'mtm_', // Matomo
  'at_', // AT Internet, used by the BBC and French papers
  'hsa_', // HubSpot advertisements
];

/** Parameters that only say how the reader came, with who appends them. */
const TRACKING_PARAMETERS = new Set([
  'fbclid', // Facebook
  'gclid', // Google advertisements, with the three below
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid', // Bing
  'twclid', // Twitter
  'ttclid', // TikTok
  'yclid', // Yandex
  'igshid', // Instagram
  'igsh',
  'li_fat_id', // LinkedIn
  '_ga', // Google Analytics across domains
  '_gl',
  '_hsenc', // HubSpot mail
  '_hsmi',
  'mkt_tok', // Marketo mail
  'vero_id', // Vero mail
  'ref_src', // embedded tweets, with the one below
  'ref_url',
  'cmpid', // newsletters of many American papers, spelled in several ways
  'cmp',
  'cid_source',
  'icid',
  'ito', // Daily Mail
  'ocid', // MSN
  'smid', // New York Times shares, with the two below
  'smtyp',
  'unlocked_article_code',
  's_cid', // Adobe Analytics
  'wt_mc', // Webtrekk
  'taid', // Trueanthem, which posts for papers on Twitter
  'guccounter', // Yahoo's consent page, with the two below
  'guce_referrer',
  'guce_referrer_sig',
]);

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
  const path = url.pathname.replace(/\/+$/, '') || '/';
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
  const key = (name ?? '').toLowerCase();
  return TRACKING_PARAMETERS.has(key) || TRACKING_PREFIXES.some(prefix => key.startsWith(prefix));
}
