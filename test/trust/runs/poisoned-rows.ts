/**
 * Rows of every table with a payload in each of their texts and addresses, as no import would
 * let them in: what is stored may come from another version, or from a hand that got so far.
 */
import { aPack } from '../../unit/data/a-pack';

/** Id of the story to which all of it belongs. */
export const STORY = 'dredging';

/** Stands beside each payload, to be searched for. */
export const WORD = 'dredgingpayload';

/** Edition of the pack, higher than those that the extension counts to. */
const EDITION = 900_000;

const AT = '2026-11-28T12:00:00.000Z';

/** Ids, states, dates and what else decides about how a row is read. */
const KEPT_KEYS = new Set([
  ...['id', 'type', 'edition', 'v', 'state', 'stories', 'events', 'event', 'claims', 'sources', 'language', 'format'],
  ...['version', 'date', 'datePublished', 'checked', 'precision', 'genre', 'coverage', 'source', 'fingerprint', 'year'],
]);

export type Rows = Record<string, object[]>;

/** The rows for `payloads`; notes and articles stand on the page at `address`. */
export function poisonedRows(payloads: readonly string[], address: string): Rows {
  return {
    notes: payloads.flatMap((payload, at) => [note(payload, at, address), note(payload, at, address, AT)]),
    drafts: payloads.map((payload, at) => ({
      ...{ v: 1, key: `payload-${at}`, noteId: `urn:uuid:draft-${at}`, sources: [address], saved: AT },
      draft: draft(payload, `urn:uuid:draft-${at}`, address),
    })),
    reports: payloads.map((payload, at) => ({
      ...{ v: 1, id: `payload-${at}`, created: AT, source: payload, kind: 'claim' },
      ...{ body: { type: 'claim', id: payload }, pack: payload, passage: payload, matched: payload },
      ...{ score: 0.5, dial: 'balanced' },
    })),
    failures: payloads.map(payload => ({ v: 1, at: AT, where: payload, name: payload, message: payload })),
    requests: payloads.map(payload => ({ v: 1, at: AT, address: payload, why: 'add-pack', status: 200, bytes: 1 })),
    articles: payloads.map((payload, at) => ({
      ...{ v: 1, id: `urn:uuid:article-${at}`, saved: AT, sources: [`${address}?${at}`] },
      article: {
        ...{ source: payload, headline: said(payload), byline: payload, outlet: payload, language: payload },
        ...{ datePublished: '2026-11-28', text: `${said(payload)}\n\n${payload}` },
      },
    })),
    packs: [pack(payloads[0]!)],
    publishers: [{ v: 1, id: 'gone', key: 'AAAA', name: payloads[0]!, publisher: payloads.at(-1)!, pinned: AT }],
    entries: payloads.flatMap(entriesOf),
  };
}

function said(payload: string): string {
  return `${WORD} ${payload}`;
}

function draft(payload: string, id: string, source: string) {
  const selector = [{ type: 'TextQuoteSelector', exact: said(payload), prefix: payload, suffix: payload }];
  return { id, selector, text: said(payload), tags: [payload], title: payload, source };
}

function note(payload: string, at: number, source: string, deleted?: string) {
  const id = `urn:uuid:payload-${at}${deleted ? '-deleted' : ''}`;
  const selector = [{ type: 'TextQuoteSelector', exact: said(payload), prefix: payload, suffix: payload }];
  const body = (text: string) => [
    { type: 'TextualBody', value: text, purpose: 'commenting', format: 'text/markdown' },
    { type: 'TextualBody', value: payload, purpose: 'tagging' },
  ];
  const annotation = {
    ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id, type: 'Annotation', motivation: 'commenting' },
    ...{ created: AT, modified: AT, target: { source, selector }, body: body(said(payload)) },
  };
  return {
    ...{ v: 1, id, sources: [source], title: said(payload), note: annotation, stories: [STORY] },
    document: { author: payload, site: payload, published: payload, language: payload },
    versions: [{ ...annotation, body: body(`Another version. ${payload}`) }],
    ...(deleted ? { deleted } : {}),
  };
}

function pack(payload: string) {
  const meta = {
    ...{ format: 1, id: 'payloads', name: payload, publisher: payload, licence: payload, language: 'en' },
    version: '2026-11-28',
  };
  return {
    ...{ v: 1, edition: EDITION, id: 'payloads', meta, digest: 'x', enabled: true, order: 9e12, state: 'ready' },
    ...{ installed: AT, origin: { kind: 'address', address: payload } },
  };
}

/** The entries of a small pack once more for each payload, with it in all that they say. */
function entriesOf(payload: string, at: number) {
  const { works, stories, events, claims, statements, quantities, coverage } = aPack();
  const sections = { works, stories, events, claims, statements, quantities, coverage };
  return Object.entries(sections).flatMap(([type, entries]) =>
    entries.map((entry, place) => {
      // The story keeps its id, so that all belong to one.
      const id = type === 'stories' ? entry.id : `${entry.id}-${at}`;
      return { v: 1, edition: EDITION, type, id, place: at * 10 + place, entry: { ...poisoned(entry, payload), id } };
    }),
  );
}

function poisoned<Value>(value: Value, payload: string): Value {
  if (typeof value === 'string') {
    return (/^https?:/.test(value) ? payload : said(payload)) as Value;
  }
  if (Array.isArray(value)) {
    return value.map(item => poisoned(item, payload)) as Value;
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, KEPT_KEYS.has(key) ? inner : poisoned(inner, payload)]),
  ) as Value;
}
