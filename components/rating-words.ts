import type { Review } from '../core/corpus';
import type { Translate } from './strings';

/** Give the rating of a review as the reviewer words it; one that is a number alone stays a number, on its scale. */
export function ratingWords({ rating }: Review, t: Translate): string {
  if (rating?.text !== undefined) {
    return t('reviewRating', [rating.text]);
  }
  return ratingNumber(rating) === undefined ? t('reviewUnrated') : (scaleWords(rating, t) ?? `${rating!.value}`);
}

/** Say the number of a rating and the scale that it is on, or `undefined` where the number means nothing by itself. */
export function scaleWords(rating: Review['rating'], t: Translate): string | undefined {
  const { best, worst } = rating ?? {};
  const value = ratingNumber(rating);
  const isOnScale = value !== undefined && worst !== undefined && best !== undefined && worst !== best;
  return isOnScale ? t('reviewScale', [value, worst, best].map(String)) : undefined;
}

/** A number below its scale, usually -1, says that there is none. */
function ratingNumber(rating: Review['rating']): number | undefined {
  const { value, best = value, worst = 0 } = rating ?? {};
  return value !== undefined && value >= Math.min(worst, best!) ? value : undefined;
}
