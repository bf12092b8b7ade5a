import { describe, expect, it } from 'vitest';
import { unexportedNotes } from '../../../../data/backup/export-reminder';
import { saveNote } from '../../../../data/notes';
import { readSettings, type Settings } from '../../../../data/settings';
import { freshDatabase } from '../fresh-database';
import { fakeArea } from './fake-area';

const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(2026, 10, 1);

/** Notes written on these days, and what is said on `day`. */
async function told(days: number[], day: number, settings: Partial<Settings> = {}) {
  const db = freshDatabase();
  for (const [index, written] of days.entries()) {
    const draft = {
      id: `urn:uuid:${index}`,
      selector: [],
      text: 'x',
      tags: [],
      title: '',
      source: 'https://a.example/',
    };
    await saveNote(db, draft, new Date(FIRST + written * DAY));
  }
  const all = { ...(await readSettings(fakeArea())), ...settings };
  return unexportedNotes(db, all, new Date(FIRST + day * DAY));
}

const TEN = Array.from({ length: 10 }, (_, index) => index);
const on = (day: number) => FIRST + day * DAY;

describe('unexportedNotes', () => {
  it.each<[string, number[], number, Partial<Settings>, number | undefined]>([
    ['nothing where there are no notes', [], 100, {}, undefined],
    ['nothing of nine new notes', TEN.slice(1), 10, {}, undefined],
    ['ten notes', TEN, 10, {}, 10],
    ['one note after thirty days', [0], 30, {}, 1],
    ['nothing of one note before', [0], 29, {}, undefined],
    ['nothing once all were exported', TEN, 100, { exportedAt: on(50) }, undefined],
    ['only those that came after', [...TEN, ...TEN.map(day => day + 60)], 70, { exportedAt: on(50) }, 10],
    ['nothing for thirty days after it was put off', TEN, 39, { reminderPutOffAt: on(10) }, undefined],
    ['all again after that', TEN, 40, { reminderPutOffAt: on(10) }, 10],
    ['all again with ten more', [...TEN, ...TEN.map(day => day + 11)], 21, { reminderPutOffAt: on(10) }, 20],
    ['nothing where it is switched off', TEN, 100, { remindsToExport: false }, undefined],
  ])('tells %s', async (_, days, day, settings, expected) => {
    expect(await told(days, day, settings)).toBe(expected);
  });
});
