/**
 * Matches that the reader calls wrong: kept on this machine, and given away only as a file that the reader saves.
 */
import type { ReportDraft } from '../core/service';
import type { GlossatorDatabase } from './db';
import { type ReportRow, ROW_VERSION, readAll, readReportRow } from './rows';

/** Name and version of the file's format, for whoever reads it. */
const FORMAT = 'glossator-reports';
const FORMAT_VERSION = 1;

/** Keep a report; reporting the same match again replaces it. */
export async function saveReport(
  db: GlossatorDatabase,
  draft: ReportDraft,
  context: Pick<ReportRow, 'source' | 'dial' | 'created'>,
): Promise<void> {
  await db.reports.put({ v: ROW_VERSION, ...draft, ...context });
}

/** Take a report back. */
export async function deleteReport(db: GlossatorDatabase, id: string): Promise<void> {
  await db.reports.delete(id);
}

/** Give all reports, the newest first. */
export async function allReports(db: GlossatorDatabase): Promise<ReportRow[]> {
  return readAll(await db.reports.orderBy('created').reverse().toArray(), readReportRow);
}

/** Forget all reports. */
export async function clearReports(db: GlossatorDatabase): Promise<void> {
  await db.reports.clear();
}

/** Write reports as a JSON file. */
export function exportReports(reports: readonly ReportRow[]): string {
  const rows = reports.map(({ v: _, ...report }) => report);
  return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, reports: rows }, null, 2)}\n`;
}
