/** What is asked of the addresses of packs and publications, and when. */

/** The alarm that looks for newer editions of the packs of which the reader wants that, and after publications. */
export const CHECK_DAILY = 'check-packs';

/** In minutes. */
export const DAY = 1_440;

/** The match pattern of the one host of an address; such patterns know no ports. */
export function originOf(address: string): string {
  return `https://${new URL(address).hostname}/*`;
}

/**
 * What looking pages up at an address takes: access to its host and, where the browser asks for that, consent to tell
 * others something of what one reads.
 */
export function lookUpPermissions(address: string): { origins: string[]; data_collection?: string[] } {
  const origins = [originOf(address)];
  return import.meta.env.FIREFOX ? { origins, data_collection: ['browsingActivity'] } : { origins };
}

/** Where the origins stand that were allowed for packs alone, in `browser.storage.local`. */
export const PACK_ORIGINS = 'packOrigins';

/** Leave out of `origins` those that were allowed for packs; a site that the reader named has another pattern. */
export function withoutPackOrigins(origins: readonly string[], stored: unknown): string[] {
  const forPacks: unknown[] = Array.isArray(stored) ? stored : [];
  return origins.filter(origin => !forPacks.includes(origin));
}
