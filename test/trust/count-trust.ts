/** The short selection of the trials, as checks of `npm test`. */
import type { Counts } from '../counts';
import { runTrust } from './run-trust';
import { printHead, printLine } from './table';

/** Run the short selection and print its table; each trial in each browser is a check. */
export async function countTrust(): Promise<Counts> {
  printHead();
  const lines = await runTrust({ size: 'short', browsers: ['chromium', 'firefox'], only: [] }, printLine);
  const skipped = lines.filter(line => line.findings === undefined).length;
  const failures = lines
    .filter(({ findings }) => findings && findings.violations.length > 0)
    .map(({ trial, where, findings }) => `${where}: ${trial.name}: ${findings?.violations.join('; ')}`);
  return { passed: lines.length - failures.length - skipped, failed: failures.length, skipped, failures };
}
