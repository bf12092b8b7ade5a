/**
 * Pages of the three frameworks: HTML that was rendered here, and a script that
 * hydrates it in the browser, in the mode that complains about every difference.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import type { SitePage } from '../../e2e/site-pages';

const HERE = fileURLToPath(new URL('./frameworks/', import.meta.url));
const BUILT = fileURLToPath(new URL('../../../.output/frameworks', import.meta.url));

export const FRAMEWORKS = ['react', 'vue', 'svelte'] as const;
type Framework = (typeof FRAMEWORKS)[number];

const pages = new Map<string, SitePage>();

/** Build all; from then on `frameworkPage` knows them. */
export async function buildFrameworks(): Promise<void> {
  for (const name of FRAMEWORKS) {
    await bundle(name, 'client');
    pages.set(`/frameworks/${name}.html`, { body: documentOf(name, await renderOf(name)) });
    const script = readFileSync(join(BUILT, `${name}.js`), 'utf8');
    pages.set(`/frameworks/${name}.js`, { body: script, type: 'text/javascript; charset=utf-8' });
  }
}

/** Give what stands at a path, once it is built. */
export function frameworkPage(path: string): SitePage | undefined {
  return pages.get(path);
}

/** The HTML that the framework renders on a server. */
async function renderOf(name: Framework): Promise<string> {
  await bundle(name, 'server');
  const { html } = (await import(pathToFileURL(join(BUILT, `${name}-server.js`)).href)) as { html: string };
  return html;
}

async function bundle(name: Framework, generate: 'client' | 'server'): Promise<void> {
  await build({
    ...{ configFile: false, root: HERE, logLevel: 'error', mode: 'development', plugins: [svelte(generate)] },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    ...(generate === 'server' && { ssr: { noExternal: true } }),
    build: {
      ...{ outDir: BUILT, emptyOutDir: false, minify: false, target: 'es2023' },
      ...(generate === 'server' && { ssr: true }),
      rollupOptions: {
        input: join(HERE, `${name}-${generate}.js`),
        output: { entryFileNames: generate === 'client' ? `${name}.js` : `${name}-server.js`, format: 'es' },
      },
    },
  });
}

/** Just enough for one component. */
function svelte(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    transform(code, id) {
      return id.endsWith('.svelte')
        ? { code: compile(code, { generate, dev: false, filename: id }).js.code, map: null }
        : null;
    },
  };
}

function documentOf(name: Framework, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The Harbor Ledger, by ${name}</title></head>
<body><div id="app">${body}</div><script type="module" src="/frameworks/${name}.js"></script></body></html>`;
}
