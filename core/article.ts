/** A news article as it is matched (schema.org NewsArticle, reduced to what matching needs). */
export interface Article {
  /** Address of the page, or file name on the command line. */
  source: string;
  headline: string;
  byline?: string;
  /** ISO date, or as printed where it could not be read. */
  datePublished?: string;
  outlet?: string;
  /** BCP 47. */
  language?: string;
  /** Headline and blocks, joined by `BLOCK_SEPARATOR`. All offsets count in it (UTF-16). */
  text: string;
}

/** Stands between the headline and the blocks of `Article.text`. */
export const BLOCK_SEPARATOR = '\n\n';

/** A half-open range of UTF-16 offsets into `Article.text`. */
export interface Span {
  start: number;
  end: number;
}

/** Give the blocks of `text`: its stretches between line breaks, without the blank ones. */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const block = match[0];
    const lead = block.length - block.trimStart().length;
    const start = match.index + lead;
    const end = match.index + block.trimEnd().length;
    if (end > start) {
      blocks.push({ start, end });
    }
  }
  return blocks;
}
