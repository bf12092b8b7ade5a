/**
 * Check what readers pay for: gzip sizes of the built extension, each part with
 * everything that it loads.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUILD = fileURLToPath(new URL('../.output/chrome-mv3-production', import.meta.url));

/**
 * In bytes. A content script is paid for on every page, the others once. The background holds the engine, the settings
 * with their checks, and the database, which alone is 33 kB; what is read against articles that the reader saved, daily
 * snapshots, drafts and the search by meaning make 12 kB of it. Publications make 11 kB: what is fetched is checked and
 * matched where packs are, and 4 kB are words too broad to look a page up by. Of the card 15 kB are what shows Markdown.
 */
const BUDGETS = [
  { part: 'content script', roots: ['content-scripts/article.js', 'content-scripts/article.css'], most: 43_000 },
  { part: 'background', roots: ['background.js'], most: 98_000 },
  { part: 'card page', roots: ['card.html'], most: 60_000 },
];

/** How a built file names another one: an import with or without names, a dynamic import, a tag of a page. */
const REFERENCES = /(?:\bfrom|\bimport|\bsrc=|\bhref=)\s*\(?\s*["']([./][^"']*\.(?:js|css))["']/g;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = checkSizes(BUILD) ? 0 : 1;
}

/** Print the size of each part; `false` where one is over its budget. */
export function checkSizes(build: string): boolean {
  let isWithin = true;
  for (const { part, roots, most } of BUDGETS) {
    const files = withReferences(build, roots);
    const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
    const verdict = size <= most ? 'ok' : 'TOO LARGE';
    isWithin &&= size <= most;
    process.stdout.write(`${part.padEnd(16)}${kilo(size)} of ${kilo(most)}  ${verdict}  (${files.length} files)\n`);
  }
  return isWithin;
}

function withReferences(build: string, roots: readonly string[]): string[] {
  const files = new Set(roots.map(root => join(build, root)));
  // A set that grows while it is walked is walked to its end.
  for (const file of files) {
    for (const [, reference = ''] of readFileSync(file, 'utf8').matchAll(REFERENCES)) {
      files.add(reference.startsWith('/') ? join(build, reference) : resolve(dirname(file), reference));
    }
  }
  return [...files];
}

function kilo(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(8);
}
