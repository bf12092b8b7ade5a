import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { SitePage } from '../../e2e/site-pages';

const SHARED = resolve(process.env.GLOSSATOR_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url)));
const EXTRACTION = join(SHARED, 'bench/extraction/html');

/** Without their scripts and files, so that nothing but us could change them. */
const BY_ITSELF = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** Names of the pages with human ground truth, where they are. */
export function extractionPages(): string[] {
  return existsSync(EXTRACTION) ? readdirSync(EXTRACTION).map(file => file.replace('.html.gz', '')) : [];
}

/** Give the page at `/extraction/NAME`. */
export function extractionPage(path: string): SitePage | undefined {
  const [, name] = /^\/extraction\/(\w+)$/.exec(path) ?? [];
  const file = join(EXTRACTION, `${name}.html.gz`);
  return name && existsSync(file) ? { body: gunzipSync(readFileSync(file)), headers: BY_ITSELF } : undefined;
}
