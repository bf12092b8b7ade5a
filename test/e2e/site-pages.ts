/**
 * The pages of the test site: our fixtures and, where `../shared` is there, the
 * seeds and the benchmark's news pages, which never become files of this repo.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const FIXTURES = fileURLToPath(new URL('../fixtures/site', import.meta.url));

const SHARED = resolve(process.env.GLOSSATOR_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url)));

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** Forbids whatever a page can forbid: an extension must not depend on any of it. */
const STRICT = "default-src 'none'; require-trusted-types-for 'script'";

/** A page may keep its frames from the clipboard's own interface. */
const NO_CLIPBOARD = 'clipboard-read=(), clipboard-write=()';

/** The benchmark's pages without their scripts and files: nothing but us could change their DOM, and nobody is asked. */
const BY_ITSELF = "default-src 'none'; style-src 'unsafe-inline'";

export interface SitePage {
  body: Buffer | string;
  type?: string;
  headers?: Record<string, string>;
}

/** Whether the seeds and the benchmark's pages are there; tests that need them skip otherwise. */
export function hasShared(): boolean {
  return existsSync(join(SHARED, 'seeds')) && existsSync(join(SHARED, 'bench/pages'));
}

/** Names of the benchmark's news pages. */
export function benchPages(): string[] {
  const files = readdirSync(join(SHARED, 'bench/pages')).filter(file => file.endsWith('.html.gz'));
  return files.map(file => file.replace('.html.gz', ''));
}

/**
 * Find the page at a path. `/strict/NAME` is the fixture NAME under the strictest policy, `/ANY/NAME` the fixture
 * under an address of its own.
 */
export function findPage(path: string): SitePage | undefined {
  const [, folder, name = ''] = /^\/(?:([\w-]+)\/)?([\w.-]+)$/.exec(path) ?? [];
  if (folder === 'strict') {
    const page = fixture(name);
    return page && { ...page, headers: { 'content-security-policy': STRICT, 'permissions-policy': NO_CLIPBOARD } };
  }
  if (folder === 'seeds') {
    return seed(name);
  }
  if (folder === 'bench') {
    const file = join(SHARED, 'bench/pages', `${name}.html.gz`);
    const headers = { 'content-security-policy': BY_ITSELF };
    return existsSync(file) ? { body: gunzipSync(readFileSync(file)), headers } : undefined;
  }
  return fixture(name);
}

function fixture(name: string): SitePage | undefined {
  const file = join(FIXTURES, name);
  const type = TYPES[extname(name)];
  return type && /^[\w-]+\.\w+$/.test(name) && existsSync(file) ? { body: readFileSync(file), type } : undefined;
}

/** A seed as a plain article page: its first line as headline, a paragraph for each other line. */
function seed(name: string): SitePage | undefined {
  const file = readdirSync(join(SHARED, 'seeds')).find(candidate => candidate.startsWith(`${name}_`));
  if (!file) {
    return undefined;
  }
  const lines = readFileSync(join(SHARED, 'seeds', file), 'utf8').split('\n');
  const [first = '', ...rest] = lines.map(line => line.trim()).filter(Boolean);
  const [headline, body] = first.length < 120 ? [first, rest] : [`Seed ${name}`, [first, ...rest]];
  const paragraphs = body.map(line => `<p>${escapeText(line)}</p>`).join('\n');
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeText(headline)}</title></head>
<body><main><article><h1>${escapeText(headline)}</h1>
${paragraphs}
</article></main></body></html>`,
  };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
