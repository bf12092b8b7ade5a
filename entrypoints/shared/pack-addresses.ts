/** What is asked of the addresses of packs, and when. */

/** The alarm that looks for newer editions of the packs of which the reader wants that. */
export const CHECK_PACKS = 'check-packs';

/** In minutes. */
export const DAY = 1_440;

/** The match pattern of the one host of an address; such patterns know no ports. */
export function originOf(address: string): string {
  return `https://${new URL(address).hostname}/*`;
}
