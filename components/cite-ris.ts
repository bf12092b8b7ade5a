/** Works as RIS, a line a field; https://en.wikipedia.org/wiki/RIS_(file_format). */
import type { Work } from '../core/corpus';
import { nameOf, oneLine, workUrl } from './cite';

/** Reference types by CSL type; all others are `GEN`. */
const TYPES = new Map(
  Object.entries({
    'article-journal': 'JOUR',
    'article-magazine': 'MGZN',
    'article-newspaper': 'NEWS',
    book: 'BOOK',
    legal_case: 'CASE',
    legislation: 'STAT',
    report: 'RPRT',
    thesis: 'THES',
    webpage: 'ELEC',
  }),
);

/** Write `works` as a RIS file. */
export function citeRis(works: readonly Work[]): string {
  return works.map(recordOf).join('\r\n');
}

function recordOf(work: Work): string {
  const [first, last] = (work.page ?? '').split(/[-–]/);
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', TYPES.get(work.type) ?? 'GEN'],
    ...(work.author ?? []).map((author): [string, string] => ['AU', nameOf(author)]),
    ['TI', work.title],
    ['T2', work['container-title']],
    ['PY', yearOf(work)],
    ['DA', dateOf(work.issued)],
    ['VL', work.volume],
    ['IS', work.issue],
    ['SP', first],
    ['EP', last],
    ['DO', work.DOI],
    ['UR', workUrl(work)],
    ['Y2', dateOf(work.accessed)],
    ['LA', work.language],
    ['N1', [work.note, work.unverified].filter(Boolean).join(' ')],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? `${tag}  - ${oneLine(value)}` : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

function yearOf({ issued }: Work): string {
  return String(issued?.['date-parts']?.[0]?.[0] ?? issued?.literal?.match(/\d{4}/)?.[0] ?? '');
}

/** `YYYY/MM/DD/other`, where what is not known stays empty. */
function dateOf(date: Work['issued']): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`;
}
