/** How a work is named: shortly beside a figure, in full in the list of sources and in citations. */
import type { Work } from '../core/corpus';
import { safeUrl } from './safe-url';
import type { Translate } from './strings';

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
function citeShortly(work: Work): string {
  return [nameShortly(work), workYear(work)].filter(Boolean).join(' ');
}

/** Name a work in passing, and where what is linked is another's copy, whose: "Light 2020, as copied at forum.example". */
export function citeAsSeen(work: Work, t: Translate): string {
  const name = citeShortly(work);
  const host = copyHost(work);
  return host ? t('citedCopy', [name, host]) : name;
}

/** Give the site whose copy of a work is linked; `undefined` where the address is the work's own. */
export function copyHost(work: Work): string | undefined {
  const url = work.isCopy ? workUrl(work) : undefined;
  return url && new URL(url).hostname.replace(/^www\./, '');
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
