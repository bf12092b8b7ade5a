import { ClaimView } from './ClaimView';
import type { EntryOf } from './card-item';
import { Imprint } from './Imprint';
import { Section } from './Section';
import { useStrings } from './strings';

/** Show a claim by itself, where no passage says what it is about. */
export function ClaimEntry({ entry }: { entry: EntryOf<'claim'> }) {
  const t = useStrings();
  const { claim } = entry;
  return (
    <>
      {!claim.review && (
        <Section title={t('theClaim')}>
          <p class="words" dir="auto">
            {claim.claimReviewed}
          </p>
        </Section>
      )}
      <Section title={t(claim.review ? 'kindReview' : 'finding')}>
        <ClaimView entry={entry} />
      </Section>
      <Imprint entry={entry} />
    </>
  );
}
