/**
 * Read what a page says of its article in JSON-LD.
 *
 * Publishers give strings for objects, arrays of one, `@graph`, nested
 * entities, and JSON that does not parse: whatever cannot be read is as if it
 * were not there.
 */

/** What of a schema.org article is used; each value a plain, trimmed string. */
export interface LinkedArticle {
  headline?: string;
  authors: string[];
  datePublished?: string;
  publisher?: string;
  language?: string;
}

/** Longest script that is parsed, in characters: beyond it stand whole article bodies and product lists. */
const MAX_LENGTH = 300_000;

/** Nesting that is followed, which reaches into `@graph` and `mainEntity` of a page. */
const MAX_DEPTH = 4;

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|^Report)$/;

type Json = Record<string, unknown>;

/** Give the first article that the page describes, or `undefined`. */
export function readLinkedArticle(document: Document): LinkedArticle | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const article = findArticle(parse(script.textContent ?? ''), 0);
    if (article) {
      return {
        headline: firstText(article.headline) ?? firstText(article.name),
        authors: namesOf(article.author),
        datePublished: firstText(article.datePublished) ?? firstText(article.dateCreated),
        publisher: namesOf(article.publisher)[0],
        language: firstText(article.inLanguage),
      };
    }
  }
  return undefined;
}

function parse(source: string): unknown {
  if (source.length > MAX_LENGTH) {
    return undefined;
  }
  try {
    return JSON.parse(source.replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/g, ''));
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return firstOf(value, item => findArticle(item, depth + 1));
  }
  const node = value as Json;
  if (asArray(node['@type']).some(type => typeof type === 'string' && ARTICLE_TYPE.test(type))) {
    return node;
  }
  return firstOf(['@graph', 'mainEntity', 'mainEntityOfPage'], key => findArticle(node[key], depth + 1));
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** Names of persons or organisations given as strings, objects or arrays of either. */
function namesOf(value: unknown): string[] {
  return asArray(value).flatMap(item => {
    const name = typeof item === 'object' && item !== null ? firstText((item as Json).name) : firstText(item);
    return name && !/^https?:/.test(name) ? name : [];
  });
}

function firstText(value: unknown): string | undefined {
  const first = asArray(value)[0];
  const text = typeof first === 'string' ? decodeEntities(first).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: '\u00a0' };

/** Decode what content systems escape although JSON needs no escapes. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(x?)([0-9a-f]{1,6})|([a-z]+));/gi, (whole, hex, code, name) => {
    if (name) {
      return ENTITIES[name.toLowerCase()] ?? whole;
    }
    const point = Number.parseInt(code, hex ? 16 : 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
