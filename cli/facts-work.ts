/** Turn a source of the facts into a CSL-JSON work, with what could not be verified said in words. */
import type { Work } from '../core/corpus';
import type { Facts } from './facts-schema';

type Source = Facts['sources'][number];
type Name = NonNullable<Work['author']>[number];

/** CSL types for the kinds of sources that facts name; the first word that occurs decides. */
const TYPES: [word: string, type: string][] = [
  ['peer-reviewed', 'article-journal'],
  ['dissertation', 'thesis'],
  ['court', 'legal_case'],
  ['statute', 'legislation'],
  ['executive order', 'legislation'],
  ['speech', 'speech'],
  ['newsletter', 'article-magazine'],
  ['news', 'article-newspaper'],
  ['fact-check', 'article-newspaper'],
];

/** "31(2), 315-343", "39, 273-285" or "15(1), Spring 2018". */
const LOCATOR = /^(\d+)(?:\((\d+)\))?(?:,\s*(\d+-\d+))?(?:,|$)/;
/** "(Attorney General)" after a name. */
const REMARK = /\s*\([^)]*\)/g;
const DAY =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})\b/;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Convert one source, its remarks as `say` puts them; a reference that rests on memory keeps neither DOI nor volume, issue and pages. */
export function workFromSource(source: Source, say = (text: string) => text): Work {
  const isMemory = source.status === 'memory';
  const located = isMemory ? null : LOCATOR.exec(source.locator);
  const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(.+)$/.exec(source.link)?.[1];
  const note = located || isMemory || DAY.exec(source.locator)?.[0] === source.locator ? '' : say(source.locator);
  return {
    id: source.id,
    type: TYPES.find(([word]) => source.kind.includes(word))?.[1] ?? 'report',
    title: source.title,
    ...(source.authors === '' ? {} : { author: source.authors.replace(REMARK, '').split(/;\s*/).map(toName) }),
    ...(source.container === '' ? {} : { 'container-title': source.container }),
    ...issuedOf(source),
    ...(located?.[1] ? { volume: located[1] } : {}),
    ...(located?.[2] ? { issue: located[2] } : {}),
    ...(located?.[3] ? { page: located[3] } : {}),
    ...(doi && !isMemory ? { DOI: doi } : {}),
    ...(source.link !== '' && !(isMemory && doi) ? { URL: source.link } : {}),
    genre: source.kind,
    ...(note === '' ? {} : { note }),
    ...unverified(source, say(source.note)),
  };
}

/** "Bersani, Bianca E." has a family and a given name; anything longer is an organisation. */
function toName(text: string): Name {
  const [family, given, ...rest] = text.split(/,\s*/);
  const isPerson =
    given !== undefined &&
    rest.length === 0 &&
    family.split(' ').length <= 2 &&
    /^\p{Lu}\S*( \p{Lu}\S*){0,2}$/u.test(given);
  return isPerson ? { family, given } : { literal: text };
}

function issuedOf({ year, locator }: Source): Pick<Work, 'issued'> {
  const [, day, month, dayYear] = DAY.exec(locator) ?? [];
  if (dayYear !== undefined && dayYear === year) {
    return { issued: { 'date-parts': [[Number(year), MONTHS.indexOf(month) + 1, Number(day)]] } };
  }
  if (/^\d{4}$/.test(year)) {
    return { issued: { 'date-parts': [[Number(year)]] } };
  }
  const first = /^\d{4}/.exec(year)?.[0];
  if (first === undefined) {
    return {};
  }
  return { issued: { 'date-parts': [[Number(first)]], literal: year } };
}

function unverified({ status }: Source, note: string): Pick<Work, 'unverified'> {
  if (status === 'seen' && !/memory|unverified|not seen/i.test(note)) {
    return {};
  }
  const opening = status === 'memory' ? 'This reference was not verified.' : '';
  const words = [opening, note].filter(part => part !== '').join(' ');
  return words === '' ? { unverified: 'Only part of this reference was verified.' } : { unverified: words };
}
