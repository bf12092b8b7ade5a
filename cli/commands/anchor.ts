/** Say where noted passages stand on a page as it is now, as the content script does. */
import { parseArgs } from 'node:util';
import { readAnchorNodes } from '../../page/anchor-nodes';
import { createAnchoring } from '../../page/anchor-note';
import { type AnchorText, joinPieces } from '../../page/anchor-text';
import { openPage } from '../open-page';
import { readObjects, readText, text, UsageError } from '../read-input';
import { writeRow } from '../write-output';

export async function anchor(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { notes: { type: 'string' }, page: { type: 'string' } } });
  if (!values.notes || !values.page) {
    throw new UsageError('--notes and --page are needed');
  }
  const notes = readObjects(values.notes, row => ({
    id: text(row, 'id'),
    exact: text(row, 'exact'),
    prefix: text(row, 'prefix', ''),
    suffix: text(row, 'suffix', ''),
    start: offset(row, 'start'),
  }));
  const anchorIn = createAnchoring(readPage(values.page));
  for (const { id, exact, prefix, suffix, start } of notes) {
    const { state, score, span } = anchorIn({
      target: {
        source: values.page,
        selector: [
          { type: 'TextQuoteSelector', exact, prefix, suffix },
          ...(start === undefined ? [] : [{ type: 'TextPositionSelector' as const, start, end: start + exact.length }]),
        ],
      },
    });
    await writeRow({ id, state, start: span?.start ?? null, end: span?.end ?? null, score });
  }
}

/** The text of a page's body; of any other file all that stands in it, paragraph by paragraph. */
function readPage(file: string): AnchorText {
  const content = readText(file);
  if (/\.html?(\.gz)?$/i.test(file)) {
    return readAnchorNodes(openPage(content, 'https://page.invalid/').window.document);
  }
  return joinPieces(content.split(/(?<=\n)/).map(line => ({ text: line, isVisible: true })));
}

function offset(row: Record<string, unknown>, field: string): number | undefined {
  const value = row[field] ?? undefined;
  if (value !== undefined && !(Number.isSafeInteger(value) && Number(value) >= 0)) {
    throw new Error(`field ${field}: expected an offset`);
  }
  return value as number | undefined;
}
