/**
 * Make a claim with its review out of one ClaimReview, or say why that cannot be.
 *
 * Refused is what a reader could do nothing with: no claim, no address, too long to be a claim. All else that cannot be
 * read is left out, and named.
 */
import type { Claim, Review } from '../../core/corpus';
import { hashWord } from '../../core/tokenize';
import type { FoundReview } from './find-reviews';
import {
  addressesOf,
  field,
  firstText,
  isNode,
  itemsOf,
  type Node,
  namesOf,
  textIn,
  typesOf,
  webAddress,
} from './node';
import { shorten } from './plain-text';
import { readDate } from './read-date';
import { readRating } from './read-rating';

/** A claim of some 150 words; longer ones are the text of the review. */
const MAX_CLAIM = 1_000;
const MAX_TITLE = 140;
const MAX_NAME = 200;
/** Claimants or authors that are named. */
const MAX_NAMES = 5;
const MAX_APPEARANCES = 10;

/** Why something is no review that can be kept. */
export type Reason =
  | 'no-claim'
  | 'claim-too-long'
  | 'no-address'
  | 'media-review'
  | 'not-review'
  | 'empty'
  | 'not-json'
  | 'too-large'
  | 'cut-off'
  | 'duplicate';

export type Reading =
  | {
      claim: Claim /** Language that the review says it is in. */;
      language?: string /** Fields that could not be read. */;
      omitted: string[];
    }
  | { refused: Reason /** What it was, in its own words. */; about?: string };

export interface ReviewContext {
  /** Address from which relative ones lead: that of the page. */
  base?: string;
  /** ISO date of today. */
  today: string;
}

/** Read one review that `findReviews` found. */
export function readReview({ node, itemUrl, resolve }: FoundReview, { base, today }: ReviewContext): Reading {
  const reviewed = resolve(field(node, 'itemReviewed'));
  const [item] = itemsOf(reviewed).filter(isNode);
  const claimReviewed = claimOf(node, reviewed);
  const isMedia = typesOf(node).some(type => /^MediaReview$/i.test(type));
  if (isMedia && field(node, 'claimReviewed') === undefined) {
    return refuse('media-review', textIn(node, 'name', 'headline', 'url'));
  }
  if (claimReviewed === undefined) {
    return refuse('no-claim', textIn(node, 'url', 'name', 'headline'));
  }
  if (claimReviewed.length > MAX_CLAIM) {
    return refuse('claim-too-long', claimReviewed);
  }
  const url = addressOf(node, itemUrl, base);
  if (url === undefined) {
    return refuse('no-address', claimReviewed);
  }
  const omitted: string[] = [];
  const dateIn = (from: Node | undefined, ...names: string[]) => {
    const written = from && textIn(from, ...names);
    const date = written === undefined ? undefined : readDate(written);
    if (written !== undefined && date === undefined) {
      omitted.push(names[0]);
    }
    return date;
  };
  const ratingField = resolve(field(node, 'reviewRating'));
  const rating = readRating(ratingField);
  if (rating === undefined && itemsOf(ratingField).length > 0) {
    omitted.push('reviewRating');
  }
  const review: Review = {
    url,
    reviewer: reviewerOf(node, url, resolve),
    ...defined('rating', rating),
    ...defined('published', dateIn(node, 'datePublished', 'dateCreated', 'dateModified')),
    ...defined('claimant', joined(namesOf(item && resolve(field(item, 'author'))))),
    ...defined('claimed', dateIn(item, 'datePublished', 'dateCreated')),
    ...defined('appearances', appearancesOf(item)),
  };
  return { claim: claimWith(claimReviewed, review, today), ...defined('language', languageOf(node)), omitted };
}

function refuse(refused: Reason, about?: string): Reading {
  return { refused, ...defined('about', about && shorten(about, MAX_TITLE)) };
}

/** The claim as the review words it, or as the thing that it reviews is worded. */
function claimOf(node: Node, reviewed: unknown): string | undefined {
  const [item] = itemsOf(reviewed);
  const isClaim = isNode(item) && typesOf(item).includes('Claim');
  return (
    firstText(field(node, 'claimReviewed')) ??
    (isClaim ? textIn(item, 'text', 'name', 'headline', 'description') : undefined) ??
    (typeof item === 'string' && webAddress(item) === undefined ? firstText(item) : undefined)
  );
}

function addressOf(node: Node, itemUrl: unknown, base: string | undefined): string | undefined {
  const places = [field(node, 'url'), field(node, 'mainEntityOfPage'), itemUrl, field(node, '@id')];
  return places.flatMap(place => addressesOf(place, base))[0] ?? (base === undefined ? undefined : webAddress(base));
}

/** Who reviewed: the author, else who published it or its data, else the site it stands on. */
function reviewerOf(node: Node, url: string, resolve: FoundReview['resolve']): Review['reviewer'] {
  const author = resolve(field(node, 'author'));
  const publisher = [field(node, 'publisher'), field(node, 'sdPublisher'), field(node, 'creator')].map(resolve);
  const authorName = joined(namesOf(author));
  if (authorName !== undefined) {
    return { name: authorName, ...defined('url', homeOf(author, url)) };
  }
  const named = publisher.find(each => namesOf(each).length > 0);
  const name = joined(namesOf(named));
  if (name !== undefined) {
    return { name, ...defined('url', homeOf(named, url)), basis: 'publisher' };
  }
  return { name: new URL(url).hostname.replace(/^www\./, ''), basis: 'address' };
}

/** A name without an object has no address, and an `@id` is a name within the page. */
function homeOf(value: unknown, base: string): string | undefined {
  const nodes = itemsOf(value).filter(isNode);
  return nodes.flatMap(node => addressesOf(field(node, 'url') ?? field(node, 'sameAs'), base))[0];
}

function appearancesOf(item: Node | undefined): string[] | undefined {
  if (!item) {
    return undefined;
  }
  const isClaim = typesOf(item).includes('Claim');
  const places = ['appearance', 'firstAppearance'].flatMap(name => itemsOf(field(item, name)));
  // In old markup the thing reviewed is the very work that made the claim.
  const urls = [...addressesOf(places), ...(isClaim ? [] : addressesOf(item))];
  return urls.length > 0 ? [...new Set(urls)].slice(0, MAX_APPEARANCES) : undefined;
}

function languageOf(node: Node): string | undefined {
  const [language] = itemsOf(field(node, 'inLanguage'));
  const tag = isNode(language) ? textIn(language, 'alternateName', 'name') : firstText(language);
  return tag === undefined || tag.length > MAX_NAME ? undefined : tag;
}

/** A claim of which nothing is known but its review; wording alone decides where it is found. */
function claimWith(claimReviewed: string, review: Review, today: string): Claim {
  return {
    id: idOf(review.url, claimReviewed),
    title: shorten(claimReviewed, MAX_TITLE),
    claimReviewed,
    variants: [],
    opposites: [],
    concepts: [],
    finding: '',
    figures: [],
    limits: '',
    contested: '',
    sources: [],
    tags: [],
    stories: [],
    checked: review.published?.length === today.length ? review.published : today,
    review,
  };
}

/** The same review has the same id wherever it is read; a page may review several claims. */
function idOf(url: string, claim: string): string {
  return `review-${[`${url} ${claim}`, `${claim} ${url}`].map(text => hashWord(text).toString(36)).join('-')}`;
}

function joined(names: readonly string[]): string | undefined {
  const few = names.slice(0, MAX_NAMES).map(name => shorten(name, MAX_NAME));
  return few.length > 0 ? shorten(few.join(', '), MAX_NAME) : undefined;
}

function defined<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return value === undefined || value === '' ? {} : ({ [name]: value } as { [Key in Name]?: Value });
}
