/**
 * Read what a page offers of reviews in its own JSON-LD.
 *
 * The page may have written anything: what comes is checked as if it came from a stranger, and each review that can be
 * kept says from which page it is.
 */
import type { Claim } from '../../core/corpus';
import { findReviews } from './find-reviews';
import { webAddress } from './node';
import { readReview } from './read-review';

/** Scripts, characters of each and reviews that are looked at, whatever the content script let through. */
const MAX_SCRIPTS = 5;
const MAX_LENGTH = 300_000;
const MAX_OFFERED = 20;

/** Some wrap their scripts as XHTML once wanted it. */
const CDATA = /^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/g;

export interface OfferedReviews {
  claims: Claim[];
  /** How many reviews could not be read. */
  refused: number;
}

/** Read the `scripts` of the page at `address`; each review once, as far as it can be kept. */
export function offeredReviews(scripts: unknown, address: string, today: string): OfferedReviews {
  const base = webAddress(address);
  const offered: OfferedReviews = { claims: [], refused: 0 };
  if (!Array.isArray(scripts) || base === undefined) {
    return offered;
  }
  for (const found of scripts.slice(0, MAX_SCRIPTS).flatMap(script => findReviews(parse(script)))) {
    const reading = readReview(found, { base, today });
    if ('refused' in reading) {
      offered.refused += 1;
    } else if (offered.claims.length < MAX_OFFERED && offered.claims.every(({ id }) => id !== reading.claim.id)) {
      const { claim } = reading;
      offered.claims.push({ ...claim, review: { ...claim.review!, keptFrom: base } });
    }
  }
  return offered;
}

function parse(script: unknown): unknown {
  if (typeof script !== 'string' || script.length > MAX_LENGTH) {
    return undefined;
  }
  try {
    return JSON.parse(script.replace(CDATA, ''));
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}
