import { Clamped } from './Clamped';
import { Section } from './Section';
import { useStrings } from './strings';

interface Props {
  limits: string;
  /** How far the matter is settled, in the words of the entry. */
  contested: string;
}

/** Show what the evidence cannot say and what the other side says; nothing where the entry says neither. */
export function Limits({ limits, contested }: Props) {
  const t = useStrings();
  if (!limits && !contested) {
    return null;
  }
  return (
    <Section title={t('limits')}>
      {limits && <Clamped text={limits} />}
      {contested && (
        <p class="aside" dir="auto">
          {t('howSettled', [contested])}
        </p>
      )}
    </Section>
  );
}
