/** The table that `npm run trust` prints. */
import type { Line } from './run-trust';

/** Violations of one trial that are printed; a broken guard breaks for hundreds of inputs. */
const MOST_PRINTED = 20;
const LONGEST = 600;

/** Print one line, and what was found where it should not. */
export function printLine(line: Line): void {
  const { trial, where, findings, skipped, seconds } = line;
  const tried = findings ? String(findings.tried) : '-';
  const violations = findings ? String(findings.violations.length) : `skipped: ${skipped}`;
  const note = findings?.note ? `  (${findings.note})` : '';
  const cells = [
    trial.part.padEnd(10),
    trial.name.padEnd(78),
    where.padEnd(9),
    tried.padStart(7),
    violations.padStart(5),
  ];
  process.stdout.write(`${cells.join(' ')}  ${seconds.toFixed(1).padStart(6)} s${note}\n`);
  for (const violation of findings?.violations.slice(0, MOST_PRINTED) ?? []) {
    process.stdout.write(`           ! ${violation.slice(0, LONGEST)}\n`);
  }
}

/** Print what stands over the columns. */
export function printHead(): void {
  const cells = ['part'.padEnd(10), 'test'.padEnd(78), 'browser'.padEnd(9), 'inputs'.padStart(7), 'violations'];
  process.stdout.write(`${cells.join(' ')}\n`);
}
