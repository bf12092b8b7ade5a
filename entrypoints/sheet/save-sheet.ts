import type { SheetPage } from '../../components/sheet-rows';
import type { Translate } from '../../components/strings';
import { writeCsv } from '../../data/csv';
import { saveFile } from '../shared/save-file';

/** Save the sheet as a table: one line for each find, and one for each passage without any. */
export function saveSheet(pages: readonly SheetPage[], t: Translate): void {
  const name = `glossator-${new Date().toISOString().slice(0, 10)}.csv`;
  saveFile(name, 'text/csv;charset=utf-8', writeCsv(tableOf(pages, t)));
}

function tableOf(pages: readonly SheetPage[], t: Translate): string[][] {
  const heads = (
    [
      'sheetColumnPage',
      'sheetColumnAddress',
      'sheetColumnPassage',
      'kindNote',
      'noteTagged',
      'sheetColumnKind',
      'sheetColumnFound',
      'finding',
      'sources',
    ] as const
  ).map(key => t(key));
  const lines = pages.flatMap(({ title, source, rows }) =>
    rows.flatMap(({ passage, note, tags, finds }) => {
      const start = [title, source, passage, note, tags.join(', ')];
      const found = finds.map(({ name, line, finding, sources }) => [
        ...start,
        t(name),
        line,
        finding,
        sources.map(({ name, url }) => [name, url].filter(Boolean).join(' ')).join('; '),
      ]);
      return found.length > 0 ? found : [[...start, '', '', '', '']];
    }),
  );
  return [heads, ...lines];
}
