/**
 * Works as BibTeX, in the entry types and fields that both BibTeX and biblatex know.
 *
 * BibTeX counts braces even behind a backslash, so a brace of a title is written
 * by its name; otherwise one odd brace would swallow the rest of the file.
 */
import type { Work } from '../core/corpus';
import { nameOf, oneLine, workUrl, workYear } from './cite';

/** Entry types by CSL type; all others are `misc`. A pack may name any type, also one that every object has. */
const TYPES = new Map(
  Object.entries({
    'article-journal': 'article',
    'article-magazine': 'article',
    'article-newspaper': 'article',
    book: 'book',
    report: 'techreport',
    thesis: 'phdthesis',
  }),
);

/** The field that says where a work appeared, by entry type. */
const CONTAINERS = new Map(
  Object.entries({
    article: 'journal',
    book: 'publisher',
    techreport: 'institution',
    phdthesis: 'school',
  }),
);

/** What TeX would take for a command, and how it is written. */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Write `works` as a BibTeX file. */
export function citeBibtex(works: readonly Work[]): string {
  const keys = new Set<string>();
  return works.map(work => entryOf(work, freeKey(work, keys))).join('\n\n');
}

function entryOf(work: Work, key: string): string {
  const type = TYPES.get(work.type) ?? 'misc';
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors(work)],
    // Doubled, so that no style changes its capitals.
    ['title', `{${escaped(work.title)}}`],
    [CONTAINERS.get(type) ?? 'howpublished', work['container-title'] && escaped(work['container-title'])],
    ['year', escaped(workYear(work))],
    ['volume', work.volume && escaped(work.volume)],
    ['number', work.issue && escaped(work.issue)],
    ['pages', work.page && escaped(work.page).replace(/(\d)[-–](\d)/, '$1--$2')],
    ['doi', work.DOI && verbatim(work.DOI)],
    ['url', verbatim(workUrl(work) ?? '')],
    ['urldate', isoDate(work.accessed)],
    ['langid', work.language && escaped(work.language)],
    ['note', escaped([work.note, work.unverified].filter(Boolean).join(' '))],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}

/** A name that is no person's stands in braces of its own, or it would be cut at its blanks. */
function authors({ author = [] }: Work): string {
  return author
    .map(one => (one.literal ? `{${escaped(one.literal)}}` : escaped(nameOf(one))))
    .filter(name => name !== '' && name !== '{}')
    .join(' and ');
}

function escaped(text: string): string {
  return oneLine(text).replaceAll(/[\\{}~^&%$#_]/g, sign => SPECIAL[sign] ?? `\\${sign}`);
}

/** biblatex reads a whole date alone. */
function isoDate(date: Work['accessed']): string | undefined {
  const parts = date?.['date-parts']?.[0] ?? [];
  return parts.length === 3 ? parts.map(part => String(part).padStart(2, '0')).join('-') : undefined;
}

/** Addresses are read as they stand; only what would end the field is encoded. */
function verbatim(address: string): string {
  return oneLine(address).replaceAll(/[{}\\]/g, encodeURIComponent);
}

/** Make a key such as `brot2019sleep` that is not among `taken`, and take it. */
function freeKey(work: Work, taken: Set<string>): string {
  const [author] = work.author ?? [];
  const who = author?.family ?? author?.literal ?? work['container-title'] ?? '';
  const [word = ''] = work.title.match(/\p{L}{4,}/u) ?? [];
  const parts = [who.split(' ').at(-1) ?? '', workYear(work).match(/\d{4}/)?.[0] ?? '', word];
  const key = parts.map(plainLetters).join('') || 'source';
  let free = key;
  for (let count = 2; taken.has(free); count += 1) {
    free = `${key}-${count}`;
  }
  taken.add(free);
  return free;
}

function plainLetters(text: string): string {
  const letters = text.normalize('NFD').toLowerCase();
  return letters.replaceAll(/[^a-z0-9]/g, '');
}
