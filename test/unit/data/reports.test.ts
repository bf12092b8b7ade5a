import { describe, expect, it } from 'vitest';
import type { ReportDraft } from '../../../core/service';
import { allReports, clearReports, deleteReport, exportReports, saveReport } from '../../../data/reports';
import { freshDatabase } from './fresh-database';

const DRAFT: ReportDraft = {
  id: 'https://news.example/harbour claim:1',
  kind: 'claim',
  body: { type: 'claim', id: 'c1' },
  pack: 'p 2026-01-01',
  passage: 'Bakers sleep less',
  matched: 'Bakers are said to sleep less than others.',
  score: 0.8,
};
const CONTEXT = { source: 'https://news.example/harbour', dial: 'balanced', created: '2026-01-02T00:00:00Z' } as const;

describe('reports', () => {
  it('keeps a match that was called wrong once, however often it is', async () => {
    const db = freshDatabase();
    await saveReport(db, DRAFT, CONTEXT);
    await saveReport(db, { ...DRAFT, score: 0.9 }, CONTEXT);
    expect(await allReports(db)).toEqual([{ v: 1, ...DRAFT, ...CONTEXT, score: 0.9 }]);
  });

  it('gives them the newest first, and takes one back or all', async () => {
    const db = freshDatabase();
    await saveReport(db, DRAFT, CONTEXT);
    await saveReport(db, { ...DRAFT, id: 'b' }, { ...CONTEXT, created: '2026-01-03T00:00:00Z' });
    await saveReport(db, { ...DRAFT, id: 'c' }, { ...CONTEXT, created: '2026-01-01T00:00:00Z' });
    expect((await allReports(db)).map(({ id }) => id)).toEqual(['b', DRAFT.id, 'c']);
    await deleteReport(db, 'b');
    expect(await db.reports.count()).toBe(2);
    await clearReports(db);
    expect(await allReports(db)).toEqual([]);
  });

  it('writes a file that says what it is and holds all that was kept', async () => {
    const db = freshDatabase();
    await saveReport(db, DRAFT, CONTEXT);
    expect(JSON.parse(exportReports(await allReports(db)))).toEqual({
      format: 'glossator-reports',
      version: 1,
      reports: [{ ...DRAFT, ...CONTEXT }],
    });
  });
});
