/**
 * Parameters of an address that only say how the reader came, never which article is meant.
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

/** Whether a parameter of an address may be left out without meaning another page. */
export function isTrackingParameter(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING_PARAMETERS.has(lower) || TRACKING_PREFIXES.some(prefix => lower.startsWith(prefix));
}
