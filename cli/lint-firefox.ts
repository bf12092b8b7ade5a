/** Check the Firefox build with Mozilla's own linter: no errors, and no warnings but those explained here. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const BUILD = '.output/firefox-mv3-production';

/** Warnings that may stand, by code. */
const EXPLAINED: Record<string, string> = {
  UNSAFE_VAR_ASSIGNMENT: 'the code of Preact for dangerouslySetInnerHTML, which our own linter forbids to use',
};

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

const { stdout, stderr, error } = spawnSync(
  'npx',
  ['web-ext', 'lint', '--source-dir', BUILD, '--no-config-discovery', '--output', 'json'],
  { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' },
);
if (!stdout.trim()) {
  throw new Error(`web-ext said nothing: ${error?.message ?? stderr}`);
}
const report = JSON.parse(stdout) as { errors: Finding[]; warnings: Finding[] };
const unexplained = report.warnings.filter(({ code }) => !EXPLAINED[code]);
for (const { code, message, file, line } of [...report.errors, ...unexplained]) {
  process.stdout.write(`${code}: ${message} (${file ?? 'manifest'}:${line ?? 0})\n`);
}
const explained = report.warnings.length - unexplained.length;
process.stdout.write(
  `${report.errors.length} errors, ${unexplained.length} warnings, ${explained} explained warnings (${Object.keys(EXPLAINED)})\n`,
);
process.exitCode = report.errors.length + unexplained.length > 0 ? 1 : 0;
