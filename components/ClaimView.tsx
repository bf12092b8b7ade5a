import { Clamped } from './Clamped';
import type { EntryOf } from './card-item';
import { FigureList, KeyFigures } from './FigureList';
import { Limits } from './Limits';
import { ReviewView } from './ReviewView';
import { SourceList } from './SourceList';
import { Unverified } from './Unverified';

/**
 * Show what fact-checkers and research say on a claim, what can be read in five seconds first: rating, finding, key
 * figure, limits; then the rest.
 */
export function ClaimView({ entry: { claim, works } }: { entry: EntryOf<'claim'> }) {
  return (
    <div class="claim">
      {claim.review && <ReviewView claim={claim} review={claim.review} />}
      {claim.finding && <Clamped text={claim.finding} />}
      <KeyFigures figures={claim.figures} works={works} />
      <Limits limits={claim.limits} contested={claim.contested} />
      <SourceList works={works} />
      <FigureList figures={claim.figures} works={works} />
      <Unverified text={claim.unverified} />
    </div>
  );
}
