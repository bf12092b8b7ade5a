/** How a work is named: shortly beside a figure, in full in the list of sources and in citations. */
import type { Work } from '../core/corpus';
import { safeUrl } from './safe-url';

/** From this many authors on a short reference names the first alone. */
const MANY_AUTHORS = 3;

/** A DOI, as opposed to whatever else stands in the field. */
const DOI = /^10\.\d{4,9}\/\S+$/;

/** Give the address of a work: its DOI first, else its own. */
export function workUrl(work: Work): string | undefined {
  if (work.DOI && DOI.test(work.DOI)) {
    return `https://doi.org/${encodeURI(work.DOI)}`;
  }
  return safeUrl(work.URL);
}

/** Give the year in which a work was issued, or how its date is written. */
export function workYear(work: Work): string {
  return work.issued?.literal ?? String(work.issued?.['date-parts']?.[0]?.[0] ?? '');
}

/** Name a work as it is named in passing: "Light et al. 2020". */
export function citeShortly(work: Work): string {
  return [nameShortly(work), workYear(work)].filter(Boolean).join(' ');
}

/** Name those who answer for a work: "Light et al.". */
export function nameShortly(work: Work): string {
  const names = (work.author ?? []).map(author => author.family ?? author.literal ?? '').filter(Boolean);
  const who = names.length >= MANY_AUTHORS ? `${names[0]} et al.` : names.join(' & ');
  return who || work['container-title'] || work.title;
}

/** Name the authors of a work in full, in its order. */
export function authorsOf(work: Work): string[] {
  return (work.author ?? [])
    .map(({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(' '))
    .filter(Boolean);
}

/** Write the name of an author as lists are sorted: family name first. */
export function nameOf({ family, given, literal }: NonNullable<Work['author']>[number]): string {
  return literal ?? [family, given].filter(Boolean).join(', ');
}

/** Put text on one line: in a file of citations a line break would begin another field. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
