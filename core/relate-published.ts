/**
 * The articles of a publication that report the event of a page, as related coverage.
 *
 * A publication gives its articles as passages, which a page is matched against; what relates articles is made of them
 * here, so that nobody has to send it. That takes time: of all articles under the page's key the terms alone are
 * compared first, and only what is near by them is reduced as the page itself is.
 */
import { BLOCK_SEPARATOR } from './article';
import type { Coverage, Fingerprint } from './corpus';
import type { Limits } from './dial';
import { findRelated, type Subject } from './find-related';
import { corpusOf } from './open-corpus';
import { reduce, termsOf } from './reduce';
import { relate, vectorOf } from './relate';
import type { RelatedCoverage, Relation } from './related-coverage';
import { isSameAddress, isSameText } from './same-article';
import { EMPTY_PACK } from './saved-articles';

/**
 * Of all that was ever published on a subject much belongs to its story or topic. What is of the event, or has this score,
 * is on the page's event every time that it was looked at, and is half of what there is (`npm run eval -- "page keys: related"`).
 */
const SURE: readonly Relation[] = ['event', 'same-text'];
const SURE_SCORE = 0.45;

/** Share of its passages that make an article the page itself, how few tell nothing, and how much longer the page may be. */
const SAME_SHARE = 0.8;
const LEAST_PASSAGES = 4;
const MOST_LONGER = 2.5;

/** More of one event no reader looks through. */
const MOST_SHOWN = 20;

/** Those of `published` that may be related to the article, by their terms alone. */
export function nearPublished(
  { article, fingerprint }: Subject,
  published: readonly Coverage[],
  { relation: bar }: Limits,
): Coverage[] {
  const here = { id: '', title: article.headline, date: article.datePublished, fingerprint };
  const a = vectorOf(here);
  return published.filter(entry => {
    const { id, headline: title, datePublished: date } = entry;
    const there = {
      id,
      title,
      date,
      fingerprint: { ...entry.fingerprint, terms: termsOfEntry(entry), quotations: [] },
    };
    return relate(here, there, { bar, vectors: { a, b: vectorOf(there) } }).relation !== undefined;
  });
}

/** Relate the article to what is `near`, the nearest first. */
export function relatePublished(subject: Subject, near: readonly Coverage[], limits: Limits): RelatedCoverage[] {
  const { article, fingerprint } = subject;
  const coverage = near.map(reduced);
  const own = coverage.filter(
    (each, at) =>
      isSameAddress(article.source, each.url) ||
      isSameText(fingerprint, each.fingerprint) ||
      isPrinted(near[at]!, subject),
  );
  const corpus = { ...corpusOf(EMPTY_PACK), pack: { ...EMPTY_PACK, coverage } };
  const scope = { corpus, limits, isOwn: () => false, isOfSite: () => false };
  return findRelated(subject, scope, new Set(own.map(({ id }) => id)))
    .filter(({ relation, score }) => SURE.includes(relation) || score >= SURE_SCORE * limits.relation)
    .slice(0, MOST_SHOWN);
}

/** Whether the page prints nearly all passages of an article, and not much else: cut into passages it leaves other samples. */
function isPrinted({ fingerprint: { quotations, length } }: Coverage, { article, fingerprint }: Subject): boolean {
  const printed = quotations.filter(each => article.text.includes(each));
  const isWhole = printed.length >= Math.max(LEAST_PASSAGES, SAME_SHARE * quotations.length);
  return isWhole && fingerprint.length <= length * MOST_LONGER;
}

/** Those of a reduced article are at hand. */
function termsOfEntry(entry: Coverage): Fingerprint['terms'] {
  const { terms } = entry.fingerprint;
  return Object.keys(terms).length > 0 ? terms : termsOf(textOf(entry));
}

function reduced(entry: Coverage): Coverage {
  const isReduced = Object.keys(entry.fingerprint.terms).length > 0;
  return isReduced ? entry : { ...entry, fingerprint: reduce({ text: textOf(entry) }) };
}

/** What is known of the text of an article: its headline and its passages, of which one may stand within another. */
function textOf({ headline, fingerprint }: Coverage): string {
  const { quotations } = fingerprint;
  const own = quotations.filter((each, at) => !quotations.some((other, i) => i !== at && other.includes(each)));
  return [headline, ...own].join(BLOCK_SEPARATOR);
}
