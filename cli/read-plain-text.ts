import type { Article } from '../core/article';

/** A first line longer than this is a paragraph, not a headline; in characters. */
const MAX_HEADLINE_LENGTH = 160;

/** Text unchanged; its first line is the headline if it is short enough for one. */
export function readPlainText(text: string, file: string): Article {
  const [first] = text.trimStart().split('\n');
  return { source: file, headline: first.length <= MAX_HEADLINE_LENGTH ? first.trim() : '', text };
}
