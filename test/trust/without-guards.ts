/**
 * Run the trials on a copy of the sources without their guards, and see that
 * each of them finds something there. Of chosen trials only their own guards are
 * taken out, so that one that is run alone shows that it is its own that it misses.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GUARDS, type GuardName } from './guards';
import { type Choice, isChosen } from './run-trust';
import { TRIALS } from './trials';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What is made, or is the same in the copy. */
const LEFT_OUT = ['.git', '.output', '.wxt', 'node_modules', 'test-results', 'coverage'];

/** The copy's own run leaves its lines here. */
const LINES = 'test-results/trust.json';

interface Shown {
  name: string;
  where: string;
  guards: string[];
  violations: number;
  /** The first of them. */
  first: string;
}

const LONGEST = 160;

/**
 * Run the chosen trials without their guards, and those that saw nothing once more by themselves: the absence of another's
 * guard may have kept them from seeing. Prints what each of them says; `false` where one said nothing.
 */
export async function runWithoutGuards(choice: Choice): Promise<boolean> {
  const all = showWithout(choice);
  const shown = all.flatMap(one =>
    one.violations > 0 ? one : showWithout({ ...choice, only: [one.name] }).filter(({ where }) => where === one.where),
  );
  process.stdout.write('\ntest | without | what it says then\n');
  for (const { name, where, guards, first } of shown) {
    const said = first === '' ? 'SAW NOTHING' : first.replaceAll(/\s+/g, ' ').slice(0, LONGEST);
    process.stdout.write(`${name} (${where}) | ${guards.join('; ')} | ${said}\n`);
  }
  const seeing = shown.filter(({ violations }) => violations > 0).length;
  process.stdout.write(`\n${seeing} of ${all.length} tests notice that the guards are gone\n`);
  return seeing === all.length;
}

/** Make a copy, take the guards of the chosen trials out, build and run it. */
function showWithout(choice: Choice): Shown[] {
  const copy = mkdtempSync(join(tmpdir(), 'glossator-unguarded-'));
  try {
    makeCopy(copy);
    const chosen = TRIALS.filter(trial => isChosen(trial, choice));
    takeOut(copy, [...new Set(chosen.flatMap(({ guards }) => guards))]);
    run(copy, 'npm', ['run', '-s', 'build:demo']);
    if (chosen.some(({ part }) => part === 'breaks')) {
      run(copy, 'npm', ['run', '-s', 'build']);
    }
    const words = [...choice.only, ...choice.browsers, ...(choice.size === 'short' ? ['--short'] : [])];
    run(copy, 'npx', ['tsx', 'test/trust/run.ts', ...words]);
    return JSON.parse(readFileSync(join(copy, LINES), 'utf8')) as Shown[];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function makeCopy(copy: string): void {
  const isWanted = (path: string) => !LEFT_OUT.some(name => path === join(ROOT, name));
  cpSync(ROOT, copy, { recursive: true, filter: isWanted });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
}

function takeOut(copy: string, guards: readonly GuardName[]): void {
  for (const guard of guards) {
    for (const { file, find, replace } of GUARDS[guard]) {
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
