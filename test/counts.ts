/** What checks come to. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, a short line each: told once more at the end, which is all that is kept of a long log. */
  failures: string[];
}
