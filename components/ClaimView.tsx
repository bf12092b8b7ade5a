import type { Stance } from '../core/annotation';
import type { EntryOf } from './card-item';
import { FigureList } from './FigureList';
import { formatDate } from './format-date';
import { Limits } from './Limits';
import { Section } from './Section';
import { SourceList } from './SourceList';
import { useStrings } from './strings';
import { Unverified } from './Unverified';

interface Props {
  entry: EntryOf<'claim'>;
  stance?: Stance;
}

/** Show what research says on a claim: finding, figures, sources, limits, and what is not verified. */
export function ClaimView({ entry, stance }: Props) {
  const t = useStrings();
  const { claim, works, pack } = entry;
  return (
    <div class="claim">
      <Section title={t(stance === 'disputes' ? 'theClaimDisputed' : 'theClaim')} look="is-quiet">
        <p class="words" dir="auto">
          {claim.claimReviewed}
        </p>
      </Section>
      <Section title={t('finding')}>
        <p class="words" dir="auto">
          {claim.finding}
        </p>
      </Section>
      <FigureList figures={claim.figures} works={works} />
      <SourceList works={works} />
      <Limits limits={claim.limits} contested={claim.contested} />
      <Unverified text={claim.unverified} />
      <p class="imprint" dir="auto">
        {t('checkedOn', [pack.name, formatDate(claim.checked, t('languageTag'))])}
      </p>
    </div>
  );
}
