/**
 * Find the JSON-LD of a page that speaks of reviewed claims.
 *
 * It is handed on unread: nobody wants to parse what a page may have written in the page's own process, on every page.
 */

/** Longest script that is handed on, in characters, and how many: a fact-check has one of some thousands. */
const MAX_LENGTH = 300_000;
const MAX_SCRIPTS = 5;

/** Give the scripts of `document` in which a ClaimReview may stand. */
export function linkedReviews(document: Document): string[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  const texts = Array.from(scripts, script => script.textContent ?? '');
  return texts.filter(text => text.length <= MAX_LENGTH && text.includes('ClaimReview')).slice(0, MAX_SCRIPTS);
}
