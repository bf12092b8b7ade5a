import { Section } from './Section';
import { useStrings } from './strings';

/** Say plainly what of an entry could not be verified. */
export function Unverified({ text }: { text: string | undefined }) {
  const t = useStrings();
  if (!text) {
    return null;
  }
  return (
    <Section title={t('unverified')} look="unverified">
      <p class="words" dir="auto">
        {text}
      </p>
    </Section>
  );
}
