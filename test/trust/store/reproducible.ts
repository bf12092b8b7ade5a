import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeTrial } from '../trial';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What is made, or is the same in the copies. */
const LEFT_OUT = ['.git', '.output', '.wxt', 'node_modules', 'test-results', 'coverage'];

/** Two builders who have nothing in common. */
const BUILDERS = [
  { folder: 'one', TZ: 'Pacific/Kiritimati', LANG: 'C' },
  { folder: 'the/other one', TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8' },
] as const;

/** Build and pack twice, in two folders, two time zones and two homes. */
export const reproducible: NodeTrial = {
  part: 'store',
  name: 'is the same, byte for byte, when it is built elsewhere',
  where: 'node',
  isLong: true,
  guards: ['the build does not know where and when it was made'],
  async run() {
    const place = mkdtempSync(join(tmpdir(), 'glossator-twice-'));
    try {
      // Both first, since somebody may go on writing meanwhile.
      const copies = BUILDERS.map(({ folder }) => copyTo(join(place, folder)));
      const builds = BUILDERS.map((builder, at) => buildIn(copies[at]!, join(place, `home ${at}`), builder));
      const [one, other] = builds;
      const names = [...new Set([...one!.keys(), ...other!.keys()])];
      return {
        tried: names.length,
        violations: [
          ...(names.length < 3 ? [`only ${names.length} zips were made`] : []),
          ...names.filter(name => one!.get(name) !== other!.get(name)).map(name => `${name} differs`),
        ],
      };
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
};

function copyTo(copy: string): string {
  cpSync(ROOT, copy, { recursive: true, filter: path => !LEFT_OUT.some(name => path === join(ROOT, name)) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Build in a copy of the sources; gives the digest of each zip. */
function buildIn(copy: string, home: string, { folder, TZ, LANG }: (typeof BUILDERS)[number]): Map<string, string> {
  mkdirSync(home, { recursive: true });
  const env = { ...process.env, TZ, LANG, HOME: home };
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'zip'], { cwd: copy, env, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`the build in "${folder}" failed: ${stdout.slice(-500)} ${stderr.slice(-500)}`);
  }
  const output = join(copy, '.output');
  const zips = readdirSync(output).filter(name => name.endsWith('.zip'));
  const digestOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(output, name)))
      .digest('hex');
  return new Map(zips.map(name => [name, digestOf(name)]));
}
