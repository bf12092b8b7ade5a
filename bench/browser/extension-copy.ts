/**
 * The demo build as it stands, with what a measurement needs put beside it: another
 * pack to install, and the probe, which stands on every page and in the panel.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../cli/browsers.mjs';
import type { Pack } from '../../core/corpus';
import { callExpression } from '../../test/e2e/driver/call-expression';
import { probe } from './probe';

const BUILDS = fileURLToPath(new URL('../../.output', import.meta.url));
const PROBE = 'probe.js';

export interface ExtensionCopy {
  folder: string;
  remove(): void;
}

/** Where the demo build for a browser lies. */
function demoBuild(name: BrowserName): string {
  return join(BUILDS, `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-demo`);
}

/** Make the demo build where there is none; one that is there is taken as it is. */
export function makeDemoBuild(name: BrowserName): void {
  if (!existsSync(demoBuild(name))) {
    spawnSync('npm', ['run', '-s', 'build:demo'], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

/** Copy the demo build; with a `pack` that one is what it installs. */
export function copyExtension(name: BrowserName, pack?: Pack): ExtensionCopy {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
  cpSync(demoBuild(name), folder, { recursive: true });
  if (pack) {
    writeFileSync(join(folder, 'packs/bundled.json'), JSON.stringify(pack));
  }
  writeFileSync(join(folder, PROBE), callExpression(probe));
  rewrite(join(folder, 'panel.html'), html => html.replace('<head>', `<head><script src="/${PROBE}"></script>`));
  rewrite(join(folder, 'manifest.json'), manifest => {
    const probing = { matches: ['http://*/*'], js: [PROBE], run_at: 'document_idle' };
    return JSON.stringify({ ...JSON.parse(manifest), content_scripts: [probing] });
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
