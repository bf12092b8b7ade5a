import type { Kind } from '../core/annotation';
import type { CardItem } from './card-item';
import type { StringKey } from './strings';

/** What each kind of annotation is called. */
export const KIND_NAMES: Record<Kind, StringKey> = {
  claim: 'kindClaim',
  quotation: 'kindQuotation',
  number: 'kindNumber',
};

/** Say what a find is called: a claim of which nothing but a review is known is no research. */
export function kindName({ annotation, entries: [best] }: CardItem): StringKey {
  const isReview = best?.type === 'claim' && best.claim.review !== undefined && best.claim.finding === '';
  return isReview ? 'kindReview' : KIND_NAMES[annotation.glossator.kind];
}
