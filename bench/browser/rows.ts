/** Lines of the table: what was measured, and whether it is good enough. */

export interface Row {
  what: string;
  /** Milliseconds, or what `unit` says, one for each run. */
  values: number[];
  unit?: string;
  /** Upper bounds. */
  goal: { p50?: number; p95?: number };
  /** Why there are no values. */
  skipped?: string;
}

/** The value that `share` of `values` do not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Print a row, at once, since measuring takes long. */
export function printRow(where: string, { what, values, unit = 'ms', goal, skipped }: Row): void {
  const cells = skipped
    ? [`skipped: ${skipped}`]
    : [
        `p50 ${show(percentile(values, 0.5))}`,
        `p95 ${show(percentile(values, 0.95))}`,
        unit,
        `n ${values.length}`,
        verdict(values, goal),
      ];
  process.stdout.write(`${where.padEnd(9)} ${what.padEnd(66)} ${cells.map(cell => cell.padEnd(10)).join(' ')}\n`);
}

export function printHead(text: string): void {
  process.stdout.write(`${text}\n`);
}

function verdict(values: readonly number[], goal: Row['goal']): string {
  const bounds = Object.entries({ p50: 0.5, p95: 0.95 }).flatMap(([name, share]) => {
    const bound = goal[name as keyof Row['goal']];
    return bound === undefined ? [] : [{ name, bound, isMet: percentile(values, share) < bound }];
  });
  if (bounds.length === 0) {
    return '';
  }
  const wanted = bounds.map(({ name, bound }) => `${name} < ${bound}`).join(', ');
  return `goal ${wanted}: ${bounds.every(({ isMet }) => isMet) ? 'met' : 'MISSED'}`;
}

function show(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
