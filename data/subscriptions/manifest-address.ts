import { MANIFEST_FILE } from '../../core/shards/publication';

/** The address of the manifest, where a reader may have given that of its folder. Throws a `TypeError` where it is none. */
export function manifestAddress(given: string): string {
  const url = new URL(given);
  if (!url.pathname.endsWith('.ndjson')) {
    const folder = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
    url.pathname = folder + MANIFEST_FILE;
  }
  return url.href;
}
