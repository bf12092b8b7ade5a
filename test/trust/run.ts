/**
 * `npm run trust [-- PART ...] [WORDS] [chromium|firefox] [--short] [--without-guards]`
 *
 * Tries to make the built extension leak, run what is not its own, lose notes or
 * break pages. The demo builds have to be there (`npm run build:demo`).
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Line, runTrust } from './run-trust';
import { printHead, printLine } from './table';
import { runWithoutGuards } from './without-guards';

const words = process.argv.slice(2);
const browsers = (['chromium', 'firefox'] as const).filter(name => words.includes(name));
const choice = {
  size: words.includes('--short') ? ('short' as const) : ('full' as const),
  browsers: browsers.length > 0 ? browsers : (['chromium', 'firefox'] as const),
  only: words.filter(word => !word.startsWith('--') && word !== 'chromium' && word !== 'firefox'),
};

/** What the run leaves for whoever wants to count. */
const LEFT = fileURLToPath(new URL('../../test-results/trust.json', import.meta.url));

printHead();
if (words.includes('--without-guards')) {
  process.exitCode = (await runWithoutGuards(choice)) ? 0 : 1;
} else {
  const lines = await runTrust(choice, printLine);
  mkdirSync(dirname(LEFT), { recursive: true });
  writeFileSync(LEFT, JSON.stringify(lines.flatMap(summaryOf)));
  const violations = lines.reduce((sum, { findings }) => sum + (findings?.violations.length ?? 0), 0);
  const tried = lines.reduce((sum, { findings }) => sum + (findings?.tried ?? 0), 0);
  process.stdout.write(`\n${lines.length} tests, ${tried} inputs, ${violations} violations\n`);
  process.exitCode = violations > 0 ? 1 : 0;
}

function summaryOf({ trial: { name, guards }, where, findings }: Line) {
  // What broke off has noticed nothing.
  const violations = findings?.isBrokenOff ? [] : findings?.violations;
  return violations ? [{ name, where, guards, violations: violations.length, first: violations[0] ?? '' }] : [];
}
