/** Works as lines of text: "Brot, Ada; Teig, Ben (2019). Sleep among bakers. Journal of Sleep, 4(2), 1-9. https://…" */
import type { Work } from '../core/corpus';
import { nameOf, oneLine, workUrl, workYear } from './cite';

/** Write `works` for a letter or a list of references, one a line. */
export function citePlain(works: readonly Work[]): string {
  return works.map(citeLine).join('\n');
}

function citeLine(work: Work): string {
  const authors = (work.author ?? []).map(nameOf).filter(Boolean).join('; ');
  const year = workYear(work);
  const { volume, issue, page } = work;
  const where = [work['container-title'], volume && issue ? `${volume}(${issue})` : (volume ?? issue), page];
  const parts = [
    [authors, year && `(${year})`].filter(Boolean).join(' '),
    work.title,
    where.filter(Boolean).join(', '),
  ].filter(Boolean);
  const sentences = parts.map(part => (/[.?!]$/.test(part) ? part : `${part}.`));
  return oneLine([...sentences, workUrl(work)].filter(Boolean).join(' '));
}
