/**
 * Run the trials on a copy of the sources without their guards, and see that
 * each of them finds something there.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GUARDS } from './guards';
import type { Choice } from './run-trust';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What is made, or is the same in the copy. */
const LEFT_OUT = ['.git', '.output', '.wxt', 'node_modules', 'test-results', 'coverage'];

/** The copy's own run leaves its lines here. */
const LINES = 'test-results/trust.json';

interface Shown {
  name: string;
  where: string;
  violations: number;
}

/** Make the copy, run the chosen trials there, and print which of them noticed; `false` where one did not. */
export async function runWithoutGuards(choice: Choice): Promise<boolean> {
  const copy = mkdtempSync(join(tmpdir(), 'glossator-unguarded-'));
  try {
    makeCopy(copy);
    takeOut(copy);
    run(copy, 'npm', ['run', '-s', 'build:demo']);
    const words = [...choice.only, ...choice.browsers, ...(choice.size === 'short' ? ['--short'] : [])];
    run(copy, 'npx', ['tsx', 'test/trust/run.ts', ...words]);
    const shown = JSON.parse(readFileSync(join(copy, LINES), 'utf8')) as Shown[];
    const blind = shown.filter(({ violations }) => violations === 0);
    for (const { name, where } of blind) {
      process.stdout.write(`SAW NOTHING  ${name} (${where})\n`);
    }
    process.stdout.write(`\n${shown.length - blind.length} of ${shown.length} tests notice that the guards are gone\n`);
    return blind.length === 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function makeCopy(copy: string): void {
  const isWanted = (path: string) => !LEFT_OUT.some(name => path === join(ROOT, name));
  cpSync(ROOT, copy, { recursive: true, filter: isWanted });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
}

function takeOut(copy: string): void {
  for (const [guard, edits] of Object.entries(GUARDS)) {
    for (const { file, find, replace } of edits) {
      const path = join(copy, file);
      const source = readFileSync(path, 'utf8');
      if (source.split(find).length !== 2) {
        throw new Error(`the guard "${guard}" does not stand once in ${file}`);
      }
      writeFileSync(
        path,
        source.replace(find, () => replace),
      );
    }
  }
}

function run(folder: string, command: string, args: readonly string[]): void {
  const { error } = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) {
    throw error;
  }
}
