/**
 * Link to a passage of a page by its words (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * The browser finds them when it opens the page; the page's own scripts do not see them.
 */

/** Longer passages are given by as many words of their beginning and end: marks between may be set otherwise there. */
const WHOLE = 8;
const END_WORDS = 4;

/** Give `url` with the directive to open at `words`, or as it is without any. */
export function atPassage(url: string, words: string): string {
  const parts = words.trim().split(/\s+/);
  if (parts[0] === '') {
    return url;
  }
  const text =
    parts.length <= WHOLE
      ? encode(parts.join(' '))
      : `${encode(parts.slice(0, END_WORDS).join(' '))},${encode(parts.slice(-END_WORDS).join(' '))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

/** Hyphens separate parts of the directive, beside what an address must not have. */
function encode(words: string): string {
  // Half a character has no encoding.
  return encodeURIComponent(words.replaceAll(/\p{Cs}/gu, '')).replaceAll('-', '%2D');
}
