/**
 * Turn a file of facts into the entries of a pack.
 *
 * Facts are what a researcher writes down: claims with paraphrases and figures,
 * sources with how they were seen, events, quotations, and how the numbers of
 * the articles ("seeds") compare. Status remarks become words for the reader;
 * "seed 004" becomes the outlet, because readers know no seeds.
 */
import * as v from 'valibot';
import type { Claim, KeyFigure, NewsEvent, Pack, Quantity, Statement } from '../core/corpus';
import type { Facts } from './facts-schema';
import { factsSchema } from './facts-schema';
import { workFromSource } from './facts-work';

/** Stands where neither facts nor caller say when an entry was checked: nobody takes it for a real date. */
export const UNDATED = '1970-01-01';
/** Headings stay on one line of a card. */
const MAX_TITLE = 60;
/** How far a membership or an amount may lie from the printed ones and still be the same quantity. */
const RANGE_FACTOR = 2;

/**
 * Convert `facts` to a pack without coverage; `checked` is the date for entries that name none.
 * Throws an `Error` that names the first fields that do not fit.
 */
export function packFromFacts(facts: unknown, checked = UNDATED): Omit<Pack, 'coverage'> {
  const result = v.safeParse(factsSchema, facts);
  if (!result.success) {
    const problems = result.issues.slice(0, 20).map(issue => `${v.getDotPath(issue) ?? 'facts'}: ${issue.message}`);
    throw new Error(`The facts do not fit:\n${problems.join('\n')}`);
  }
  const { meta, ...rest } = result.output;
  const read = { meta: { ...meta, checked: meta.checked ?? checked }, ...rest };
  const claims = read.claims.map(claim => toClaim(claim, read));
  return {
    format: 1,
    id: read.meta.id ?? 'facts',
    name: read.meta.title,
    publisher: read.meta.publisher ?? 'unknown',
    licence: read.meta.licence ?? 'unknown',
    language: read.meta.language ?? 'en',
    version:
      claims
        .map(claim => claim.checked)
        .sort()
        .at(-1) ?? read.meta.checked,
    works: read.sources.map(source => workFromSource(source, text => nameOutlets(text, read))),
    stories: read.story_lines.map(({ id, label }) => ({ id, label })),
    events: read.events.map(event => toEvent(event, read)),
    claims,
    statements: read.quotes.map(quote => toStatement(quote, read)),
    quantities: read.numbers.between_seeds.map(number => toQuantity(number, read)),
  };
}

type Checked = Facts & { meta: { checked: string } };
type FactsClaim = Facts['claims'][number];
type FactsEvent = Facts['events'][number];
type FactsQuote = Facts['quotes'][number];
type FactsNumber = Facts['numbers']['between_seeds'][number];

function toClaim(claim: FactsClaim, facts: Checked): Claim {
  const say = (text: string) => nameOutlets(text, facts);
  const figures = claim.key_figures.map<KeyFigure>(figure => ({ ...figure }));
  const events = facts.events.filter(event => event.claims.includes(claim.id));
  const shared = facts.story_lines.filter(story => claim.seeds.some(seed => story.seeds.includes(seed)));
  const stories = events.length > 0 ? events.flatMap(event => event.story_lines) : shared.map(story => story.id);
  return {
    id: claim.id,
    title: claim.title ?? shorten(claim.claim),
    claimReviewed: say(claim.claim),
    variants: claim.paraphrases.map(say),
    opposites: claim.opposite_paraphrases.map(say),
    concepts: claim.concepts ?? [],
    finding: say(claim.finding),
    figures,
    limits: say(claim.caveats),
    contested: say(claim.contested),
    sources: claim.sources,
    tags: claim.tags,
    stories: [...new Set(stories)],
    checked: claim.checked ?? facts.meta.checked,
    ...unverified(claim.status, say(claim.note)),
  };
}

function toEvent(event: FactsEvent, facts: Facts): NewsEvent {
  const primary = event.primary_source === '' ? [] : [`Primary source: ${event.primary_source}.`];
  const note = [...primary, nameOutlets(event.note, facts)].filter(part => part !== '').join(' ');
  return {
    id: event.id,
    date: firstDay(event.date),
    place: event.place,
    description: nameOutlets(event.what, facts),
    stories: event.story_lines,
    claims: event.claims,
    sources: event.verified_at,
    ...(note === '' ? {} : { note }),
  };
}

function toStatement(quote: FactsQuote, facts: Facts): Statement {
  const note = nameOutlets(quote.note, facts);
  return {
    id: quote.id,
    speaker: quote.speaker,
    date: firstDay(quote.date),
    occasion: quote.occasion,
    event: quote.event,
    text: quote.text,
    claims: quote.claims ?? [],
    sources: quote.checked_against,
    ...(note === '' ? {} : { note }),
    ...(quote.checked_against.length > 0
      ? {}
      : { unverified: 'The wording was seen in news coverage only, not in a transcript.' }),
  };
}

function toQuantity(number: FactsNumber, facts: Facts): Quantity {
  const values = [number.a, number.b].flatMap(side => (side ? [toValue(side, facts)] : []));
  const amounts = values.map(value => value.value);
  return {
    id: number.id,
    label: number.what,
    concepts: number.concepts ?? [],
    unit: number.unit ?? '',
    range: [Math.min(...amounts) / RANGE_FACTOR, Math.max(...amounts) * RANGE_FACTOR],
    // Values of which only one is printed cannot differ; they stay in the note.
    values: values.length > 1 ? values : [],
    ...(number.claim === undefined ? {} : { claim: number.claim }),
    note: nameOutlets(number.comment, facts),
  };
}

function toValue({ seed, value }: { seed: string; value: string }, facts: Facts): Quantity['values'][number] {
  const amount = /\d[\d,]*(?:\.\d+)?/.exec(value)?.[0] ?? '0';
  return {
    printed: value,
    value: Number(amount.replaceAll(',', '')),
    precision: precisionOf(value),
    coverage: seed,
    date: isoDate(facts.seeds.find(article => article.seed === seed)?.date ?? ''),
  };
}

function precisionOf(value: string): Quantity['values'][number]['precision'] {
  if (/\b(?:under|fewer|less|up to)\b/i.test(value)) {
    return 'under';
  }
  if (/\b(?:over|more|above)\b/i.test(value)) {
    return 'over';
  }
  return /\b(?:about|around|some|nearly|almost|approximately|roughly)\b/i.test(value) ? 'about' : 'exact';
}

/** Put the outlet in the place of "seed 004", which means nothing to a reader. */
function nameOutlets(text: string, facts: Facts): string {
  return text.replace(/\b(?:the )?seed (\d{3})\b/gi, (whole, seed) => {
    const outlet = facts.seeds.find(article => article.seed === seed)?.outlet;
    return outlet === undefined ? whole : outlet.replace(/\s*\(.*|,.*/, '');
  });
}

/** How facts mark what nobody looked up. */
const MEMORY = /:?\s*memory(?: only)?$/;

/** Say in words what a status such as "partly verified (2007 values: memory)" leaves open. */
function unverified(status: string, note: string): { unverified?: string } {
  const remark = /\(([^)]*)\)/.exec(status)?.[1];
  const parts = [
    status.startsWith('partly') ? 'Only partly verified.' : '',
    remark === undefined ? '' : `Not verified: ${remark.replace(MEMORY, '')}.`,
    /memory|unverified|not (?:found|seen)/i.test(note) ? note : '',
  ].filter(part => part !== '');
  return parts.length === 0 ? {} : { unverified: parts.join(' ') };
}

/** Cut a claim to a heading at the end of a word. */
function shorten(text: string): string {
  return text.length <= MAX_TITLE ? text : `${text.slice(0, MAX_TITLE - 1).replace(/\s+\S*$/, '')}…`;
}

/** The first day of "2017-07-27/28". */
function firstDay(date: string): string {
  return date.split('/')[0];
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Read "2017-10-23" and "23 October 2017 (Monday of the speech)" as an ISO date; a text without one gives `UNDATED`. */
export function isoDate(text: string): string {
  const [written] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  if (written !== undefined) {
    return written;
  }
  const [, day, month, year] = /(\d{1,2}) (\p{L}+) (\d{4})/u.exec(text) ?? [];
  const number = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1;
  return number === 0 ? UNDATED : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
