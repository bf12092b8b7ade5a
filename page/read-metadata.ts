/** Read what a page says of its article: JSON-LD first, then meta elements, then what is printed. */
import { readLinkedArticle } from './json-ld';

export interface Metadata {
  /** What the page gives as title, the most trusted first, without the outlet's name. */
  titles: string[];
  byline?: string;
  datePublished?: string;
  outlet?: string;
  language?: string;
  /** The page calls itself an article. */
  saysArticle: boolean;
}

const DATE_NAMES = [
  'article:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publication_date',
  'DC.date.issued',
  'dcterms.created',
  'date',
];

/** Longest printed byline; longer ones hold the author's life. */
const MAX_BYLINE = 100;

/** Spaces stand alone there. */
const DATE_AT_END = / ?[-–—|•·,]? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}).*$/s;

/** Between a title and the name of the outlet. */
const TITLE_SEPARATOR = /(?<!\s)\s+[|–—·•»:-]\s+/g;

/** Longest outlet name, in words, that is taken off the end of a title on the separator's word alone. */
const MAX_OUTLET_WORDS = 4;

/** Read the metadata of `document`. */
export function readMetadata(document: Document): Metadata {
  const linked = readLinkedArticle(document);
  const outlet = meta(document, 'og:site_name') ?? linked?.publisher;
  const titles = [linked?.headline, meta(document, 'og:title'), meta(document, 'twitter:title'), document.title];
  return {
    titles: titles.flatMap(title => (title ? withoutOutlet(title, outlet) : [])),
    byline: bylineOf(document, linked?.authors ?? []),
    datePublished: dateOf(document, linked?.datePublished),
    outlet,
    language: document.documentElement.lang || meta(document, 'content-language') || linked?.language,
    saysArticle: linked !== undefined || meta(document, 'og:type') === 'article',
  };
}

/** Content of the first meta element of that name, property or item. */
function meta(document: Document, name: string): string | undefined {
  const keys = ['property', 'name', 'itemprop', 'http-equiv'];
  const element = document.querySelector(keys.map(key => `meta[${key}="${name}" i]`).join(','));
  return element?.getAttribute('content')?.replace(/\s+/g, ' ').trim() || undefined;
}

/** Take the outlet's name off the end of a title: where it is known, else where the last part is short. */
function withoutOutlet(title: string, outlet?: string): string {
  const clean = title.replace(/\s+/g, ' ').trim();
  const separator = [...clean.matchAll(TITLE_SEPARATOR)].at(-1);
  if (!separator) {
    return clean;
  }
  const before = clean.slice(0, separator.index);
  const after = clean.slice(separator.index + separator[0].length);
  const isOutlet = outlet ? areSameName(after, outlet) : false;
  const looksLikeOutlet = !separator[0].includes(':') && wordCount(after) <= MAX_OUTLET_WORDS && wordCount(before) > 3;
  return isOutlet || looksLikeOutlet ? before : clean;
}

function areSameName(one: string, other: string): boolean {
  const a = one.toLowerCase().replace(/^the |[^\p{L}\p{N}]/giu, '');
  const b = other.toLowerCase().replace(/^the |[^\p{L}\p{N}]/giu, '');
  return a.includes(b) || b.includes(a);
}

function wordCount(text: string): number {
  return text.split(' ').length;
}

function bylineOf(document: Document, authors: readonly string[]): string | undefined {
  const named = authors.length > 0 ? authors.join(', ') : meta(document, 'author');
  if (named && !/^https?:/.test(named)) {
    return withoutBy(named);
  }
  const printed = document.querySelector('[rel~="author"], [itemprop~="author"], .byline, .author');
  const text = printed?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return text !== '' && text.length <= MAX_BYLINE ? withoutBy(text) : undefined;
}

/** Take "By" and a date off a byline. */
function withoutBy(byline: string): string {
  return byline.replace(/^by:?\s+/i, '').replace(DATE_AT_END, '');
}

function dateOf(document: Document, linked?: string): string | undefined {
  const named = DATE_NAMES.map(name => meta(document, name)).find(value => value !== undefined);
  const time = document.querySelector(
    'article time[datetime], time[pubdate], time[itemprop="datePublished"], time[datetime]',
  );
  const printed = linked ?? named ?? time?.getAttribute('datetime') ?? undefined;
  return printed && isoDate(printed);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Give the day of `printed` as the outlet counts days, or `printed` itself where it cannot be read. */
function isoDate(printed: string): string {
  const figures = /^(\d{4})-(\d{2})-(\d{2})/.exec(printed) ?? /^(\d{4})(\d{2})(\d{2})(?:\D|\d{4,6}$|$)/.exec(printed);
  if (figures) {
    return figures.slice(1, 4).join('-');
  }
  const words = /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.?,? (\d{4})\b/i.exec(printed);
  const american = /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(printed);
  const [day, month, year] = words?.slice(1) ?? [american?.[2], american?.[1], american?.[3]];
  const monthNumber = month ? MONTHS.indexOf(month.toLowerCase()) + 1 : 0;
  return monthNumber > 0 && day ? `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}` : printed;
}
