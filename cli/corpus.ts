/** `npm run corpus`: compile data/corpus into the pack that the extension bundles. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Pack } from '../core/corpus';
import { compileCorpus } from './compile-corpus';

const TARGET = fileURLToPath(new URL('../public/packs/bundled.json', import.meta.url));

export { compileCorpus };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main();
}

function main(): void {
  try {
    const pack = compileCorpus();
    const bytes = JSON.stringify(pack);
    mkdirSync(dirname(TARGET), { recursive: true });
    writeFileSync(TARGET, bytes);
    process.stdout.write(`${summarise(pack)}; ${size(bytes)} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

function summarise({ id, version, ...pack }: Pack): string {
  const counts = (['claims', 'works', 'events', 'statements', 'quantities', 'coverage'] as const).map(
    section => `${pack[section].length} ${section}`,
  );
  return `${id} ${version}: ${counts.join(', ')}`;
}

function size(text: string): number {
  return Buffer.byteLength(text);
}
