/**
 * What each kind of entry of a pack must look like.
 *
 * Only plain objects are read, unknown fields are dropped, text and lists are
 * capped, and links lead to http(s).
 */
import * as v from 'valibot';
import type { Pack } from '../core/corpus';

/** An id may be the address of a ClaimReview; longer ones only cost memory in every index. */
const MAX_ID = 300;
/** Names, titles, labels, dates in words. */
const MAX_LINE = 600;
/** A finding or the limits of it: some 600 words, more than a card can show. */
const MAX_TEXT = 4_000;
/** Short public quotations only; longer ones would be somebody's text. */
const MAX_QUOTATION = 1_200;
/** Variants, figures, sources, tags of one entry. */
const MAX_LIST = 200;
/** Words and phrases of one idea. */
const MAX_IDEA = 400;
/** A hash stands for about ten words; this allows for articles of 20,000. */
const MAX_HASHES = 2_000;
/** Keys under which nothing may be stored in a plain object. */
const RESERVED_IDS = new Set(['__proto__', 'constructor', 'prototype']);
/** No spaces, control characters, lone surrogates, or what HTML attributes are made of. */
const ID = /^[^\s\p{C}<>"`]+$/u;
/** Tab and line feed are the only control characters that text needs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const DOI = /^10\.\d{4,9}\/\S+$/;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const text = (most: number, least = 1) =>
  v.pipe(
    v.string('expected string'),
    v.minLength(least, 'must not be empty'),
    v.maxLength(most, issue => `is longer than ${issue.requirement} characters`),
    v.check(value => !CONTROL.test(value), 'holds a control character'),
  );
export const list = <Item extends v.GenericSchema>(item: Item, most = MAX_LIST) =>
  v.pipe(
    v.array(item, 'expected list'),
    v.maxLength(most, issue => `has more than ${issue.requirement} entries`),
  );
export const entry = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.custom<object>(isPlainObject, 'expected object'), v.object(entries));

const line = text(MAX_LINE);
const lineOrNothing = text(MAX_LINE, 0);
const prose = text(MAX_TEXT);
const id = v.pipe(
  text(MAX_ID),
  v.regex(ID, 'must be an id without spaces'),
  v.check(value => !RESERVED_IDS.has(value), 'is a reserved word'),
);
const ids = list(id);
const lines = list(line);
const number = v.pipe(v.number('expected number'), v.finite('must be finite'));
export const count = v.pipe(number, v.integer('must be whole'), v.minValue(0, 'must not be negative'));
const address = v.pipe(text(MAX_TEXT), v.check(isWebAddress, 'must be an http(s) address'));
/** ISO year, month or day. */
const date = v.pipe(v.string('expected string'), v.check(isDate, 'must be a date like 2017-09-21'));
const note = v.optional(prose);
const precision = v.picklist(['exact', 'about', 'over', 'under'], 'must be exact, about, over or under');

const name = entry({ family: v.optional(line), given: v.optional(line), literal: v.optional(line) });

const workSchema = entry({
  id,
  type: line,
  title: line,
  author: v.optional(list(name)),
  'container-title': v.optional(line),
  issued: v.optional(entry({ 'date-parts': v.optional(list(list(count, 3), 2)), literal: v.optional(line) })),
  volume: v.optional(line),
  issue: v.optional(line),
  page: v.optional(line),
  DOI: v.optional(v.pipe(text(MAX_ID), v.regex(DOI, 'must be a DOI like 10.1073/pnas.2014704117'))),
  URL: v.optional(address),
  isCopy: v.optional(v.boolean('expected true or false')),
  genre: line,
  note,
  unverified: note,
});

const storySchema = entry({ id, label: line });

const eventSchema = entry({
  id,
  date,
  place: line,
  description: prose,
  stories: ids,
  claims: ids,
  sources: list(address),
  note,
});

const conceptSchema = entry({
  ideas: v.pipe(
    list(v.pipe(list(line, MAX_IDEA), v.minLength(1, 'must not be empty'))),
    v.minLength(1, 'must not be empty'),
  ),
  near: v.optional(list(line, MAX_IDEA)),
  without: v.optional(list(line, MAX_IDEA)),
  stance: v.optional(v.picklist(['states', 'disputes'], 'must be states or disputes')),
});

const figureSchema = entry({ value: line, unit: line, year: lineOrNothing, population: lineOrNothing, source: id });

const reviewSchema = entry({
  url: address,
  reviewer: entry({
    name: line,
    url: v.optional(address),
    basis: v.optional(v.picklist(['publisher', 'address'], 'must be publisher or address')),
  }),
  rating: v.optional(
    entry({
      text: v.optional(line),
      value: v.optional(number),
      best: v.optional(number),
      worst: v.optional(number),
      explanation: v.optional(prose),
    }),
  ),
  published: v.optional(date),
  claimant: v.optional(line),
  claimed: v.optional(date),
  appearances: v.optional(list(address)),
  keptFrom: v.optional(address),
});

const claimEntry = entry({
  id,
  title: line,
  claimReviewed: prose,
  variants: lines,
  opposites: lines,
  concepts: list(conceptSchema),
  finding: text(MAX_TEXT, 0),
  figures: list(figureSchema),
  limits: text(MAX_TEXT, 0),
  contested: lineOrNothing,
  sources: ids,
  tags: lines,
  stories: ids,
  checked: date,
  review: v.optional(reviewSchema),
  unverified: note,
});

const claimSchema = v.pipe(
  claimEntry,
  v.forward(
    v.check(({ finding, review }) => finding !== '' || review !== undefined, 'must not be empty without a review'),
    ['finding'],
  ),
);

const statementSchema = entry({
  id,
  speaker: line,
  date,
  occasion: line,
  event: id,
  text: text(MAX_QUOTATION),
  claims: ids,
  sources: list(address),
  note,
  unverified: note,
});

const quantitySchema = entry({
  id,
  label: line,
  concepts: list(conceptSchema),
  unit: lineOrNothing,
  range: v.tuple([number, number], 'expected two numbers'),
  values: list(
    entry({ printed: line, value: number, precision, coverage: v.optional(id), source: v.optional(id), date }),
  ),
  claim: v.optional(id),
  note,
});

const fingerprintSchema = entry({
  algorithm: v.literal(1, 'must be 1'),
  hashes: list(v.pipe(count, v.maxValue(0xffffffff, 'must fit 32 bits')), MAX_HASHES),
  length: count,
  terms: v.pipe(v.custom<object>(isPlainObject, 'expected object'), v.record(line, count)),
  quotations: list(text(MAX_QUOTATION)),
  numbers: list(entry({ printed: line, value: number, unit: lineOrNothing, precision, counts: list(line, 8) })),
});

const coverageSchema = entry({
  id,
  headline: line,
  headlineIsOurs: v.optional(v.boolean('expected true or false')),
  outlet: line,
  author: v.optional(line),
  datePublished: date,
  url: v.nullable(address),
  note,
  event: v.optional(id),
  stories: ids,
  fingerprint: fingerprintSchema,
});

export const headEntries = {
  format: v.literal(1, 'must be 1'),
  id,
  name: line,
  publisher: line,
  licence: line,
  language: line,
  version: date,
};

export const headSchema = entry(headEntries);

type Section = Exclude<keyof Pack, keyof v.InferOutput<typeof headSchema>>;

/** The kinds of entry, in the order in which a pack holds them. */
export const SECTIONS: { [Kind in Section]: v.GenericSchema<unknown, Pack[Kind][number]> } = {
  works: workSchema,
  stories: storySchema,
  events: eventSchema,
  claims: claimSchema,
  statements: statementSchema,
  quantities: quantitySchema,
  coverage: coverageSchema,
};

/** Whether `input` is what JSON makes: its fields are its own, none come from a prototype. */
export function isPlainObject(input: unknown): input is Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return false;
  }
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isWebAddress(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.username === '' && url.password === '';
}

function isDate(value: string): boolean {
  if (!DATE.test(value)) {
    return false;
  }
  const time = new Date(`${value}${'-01'.repeat((10 - value.length) / 3)}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value);
}
