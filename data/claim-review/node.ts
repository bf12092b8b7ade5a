/**
 * Read fields of JSON-LD as they occur: strings where objects are due, lists of one, values in `@value`.
 *
 * Only a node's own fields are read, so that `__proto__` and its like are names as any other.
 */
import { plainText } from './plain-text';

export type Node = Record<string, unknown>;

/** Items of a list that are looked at. */
const MAX_ITEMS = 20;

/** Longer addresses lead nowhere. */
const MAX_ADDRESS = 2_000;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Give the own field `name` of `node`. */
export function field(node: Node, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

/** Give what stands in a field as a list: nothing, one or several. */
export function itemsOf(value: unknown): unknown[] {
  const items = Array.isArray(value) ? value.slice(0, MAX_ITEMS) : [value];
  return items.filter(item => item !== undefined && item !== null);
}

/** Give the types of a node without the address of their vocabulary: "http://schema.org/ClaimReview" is "ClaimReview". */
export function typesOf(node: Node): string[] {
  return itemsOf(field(node, '@type') ?? field(node, 'type')).flatMap(type =>
    typeof type === 'string'
      ? type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#'), type.lastIndexOf(':')) + 1)
      : [],
  );
}

/** Give the first of `names` that holds text, as plain text. */
export function textIn(node: Node, ...names: string[]): string | undefined {
  for (const name of names) {
    const text = firstText(field(node, name));
    if (text !== undefined) {
      return text;
    }
  }
  return undefined;
}

/** Give the first text of a value that may be a list, an object with `@value`, or a number. */
export function firstText(value: unknown): string | undefined {
  for (const item of itemsOf(value)) {
    const written = isNode(item) ? field(item, '@value') : item;
    const text = typeof written === 'string' || typeof written === 'number' ? plainText(String(written)) : undefined;
    if (text !== undefined) {
      return text;
    }
  }
  return undefined;
}

/** Give the names of persons or organisations, whether they are objects, strings, or lists of either. */
export function namesOf(value: unknown): string[] {
  const names = itemsOf(value).flatMap(item => {
    const name = isNode(item) ? textIn(item, 'name', 'legalName', 'alternateName', '@value') : firstText(item);
    // An address in place of a name is nobody's.
    return name === undefined || /^https?:/i.test(name) ? [] : [name];
  });
  return [...new Set(names)];
}

/** Give every web address that a value names, by itself or in `url`, `@id` and the like; relative ones lead from `base`. */
export function addressesOf(value: unknown, base?: string): string[] {
  const addresses = itemsOf(value).flatMap(item => {
    const named = isNode(item)
      ? ['url', 'contentUrl', '@id', 'sameAs'].flatMap(name => itemsOf(field(item, name)))
      : [item];
    return named.flatMap(each => (typeof each === 'string' ? (webAddress(each, base) ?? []) : []));
  });
  return [...new Set(addresses)];
}

/** Give `written` as an absolute http(s) address without a name or password, or `undefined` where it is none. */
export function webAddress(written: string, base?: string): string | undefined {
  const text = written.trim();
  if (text === '' || text.length > MAX_ADDRESS || !URL.canParse(text, base)) {
    return undefined;
  }
  const url = new URL(text, base);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' && url.href.length <= MAX_ADDRESS ? url.href : undefined;
}
