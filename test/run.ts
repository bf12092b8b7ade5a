/**
 * `npm test`: every check there is, and one line of counts at the end.
 *
 * A command counts as one check; unit tests and end-to-end scenarios count each.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Counts } from './counts';
import { runEndToEnd } from './e2e/run-end-to-end';
import { countTrust } from './trust/count-trust';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const UNIT_REPORT = 'test-results/unit.json';

/** Characters of a line of `failures`. */
const LONGEST_FAILURE = 400;

/** In this order, because the later ones need what the earlier ones made. */
const CHECKS: [name: string, command: string][] = [
  ['format and lint', 'biome check'],
  ['generated types', 'wxt prepare'],
  ['types', 'tsc --noEmit'],
  ['types of the engine', 'tsc -p core'],
  ['corpus', 'npm run -s corpus'],
  ['encoder', 'npm run -s encoder'],
  ['build for Chrome', 'wxt build'],
  ['build for Firefox', 'wxt build -b firefox'],
  ['demo build for Chrome', 'wxt build --mode demo'],
  ['demo build for Firefox', 'wxt build -b firefox --mode demo'],
  ['unused code', 'knip'],
  ['sizes', 'tsx cli/sizes.ts'],
  ['lint of the Firefox build', 'tsx cli/lint-firefox.ts'],
];

await main();

async function main(): Promise<void> {
  mkdirSync(`${ROOT}/test-results`, { recursive: true });
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const [name, command] of CHECKS) {
    add(counts, await check(name, command));
  }
  add(counts, await runUnitTests());
  add(counts, await runEndToEnd());
  add(counts, await countTrust());
  process.stdout.write(counts.failures.map(line => `FAILED ${line.slice(0, LONGEST_FAILURE)}\n`).join(''));
  process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

function add(sum: Counts, more: Counts): void {
  sum.passed += more.passed;
  sum.failed += more.failed;
  sum.skipped += more.skipped;
  sum.failures.push(...more.failures);
}

/** Run a command and print what it said only where it failed. */
async function check(name: string, command: string): Promise<Counts> {
  const start = Date.now();
  const { status, output } = await run(command);
  const mark = status === 0 ? 'ok  ' : 'FAIL';
  process.stdout.write(`${mark} ${name} (${command}) ${seconds(start)}\n${status === 0 ? '' : output}`);
  return status === 0
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [`${name}: ${output.trim().slice(-LONGEST_FAILURE / 2)}`] };
}

async function runUnitTests(): Promise<Counts> {
  const start = Date.now();
  rmSync(`${ROOT}/${UNIT_REPORT}`, { force: true });
  const { status, output } = await run(
    `vitest run --reporter=default --reporter=json --outputFile.json=${UNIT_REPORT}`,
  );
  const counts = countsOf(status);
  const mark = counts.failed === 0 ? 'ok  ' : 'FAIL';
  process.stdout.write(`${mark} ${counts.passed} unit tests ${seconds(start)}\n${counts.failed === 0 ? '' : output}`);
  return counts;
}

/** A run that fails without a failed test (a file that does not load, a fault outside of any test) is a failure too. */
function countsOf(status: number | null): Counts {
  try {
    const report = JSON.parse(readFileSync(`${ROOT}/${UNIT_REPORT}`, 'utf8'));
    const skipped = report.numPendingTests + report.numTodoTests;
    return {
      passed: report.numPassedTests,
      failed: Math.max(report.numFailedTests, status === 0 ? 0 : 1),
      skipped,
      failures: failuresOf(report, status),
    };
  } catch (error) {
    process.stdout.write(`no report of the unit tests: ${error}\n`);
    return { passed: 0, failed: 1, skipped: 0, failures: [`unit tests: no report: ${error}`] };
  }
}

interface Report {
  testResults: {
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

function failuresOf({ testResults }: Report, status: number | null): string[] {
  const lines = testResults.flatMap(({ message, assertionResults }) => [
    ...(message ? [message] : []),
    ...assertionResults
      .filter(result => result.status === 'failed')
      .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join(' ')}`),
  ]);
  return lines.length === 0 && status !== 0 ? ['unit tests: failed without a failed test'] : lines;
}

function run(command: string): Promise<{ status: number | null; output: string }> {
  return new Promise(resolve => {
    const child = spawn(command, { cwd: ROOT, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', data => {
        output += data;
      });
    }
    child.once('close', status => resolve({ status, output }));
  });
}

function seconds(start: number): string {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
