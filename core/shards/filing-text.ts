/** The texts by which entries are filed that come without an article. */
import type { Claim, NewsEvent, Statement } from '../corpus';

/** What a claim speaks of, in all its wordings. */
export function claimText({
  title,
  claimReviewed,
  variants,
}: Pick<Claim, 'title' | 'claimReviewed' | 'variants'>): string {
  return [title, claimReviewed, ...variants].join('\n\n');
}

/** What a statement speaks of, and where it was made. */
export function statementText(
  { speaker, occasion, text }: Pick<Statement, 'speaker' | 'occasion' | 'text'>,
  event?: Pick<NewsEvent, 'description'>,
): string {
  return [occasion, speaker, text, event?.description ?? ''].join('\n\n');
}
