import type { ComponentChildren } from 'preact';
import { useStrings } from './strings';

interface Props {
  /** What is compared, where it needs a name. */
  label?: string;
  outlet: string;
  here: ComponentChildren;
  there: ComponentChildren;
}

/** Show what this page prints beside what another outlet prints. */
export function Sides({ label, outlet, here, there }: Props) {
  const t = useStrings();
  return (
    <div class="compared">
      {label && (
        <p class="aside" dir="auto">
          {label}
        </p>
      )}
      <dl class="sides">
        <dt class="visually-hidden">{t('thisPage')}</dt>
        <dd>{here}</dd>
        <dt class="visually-hidden">{outlet}</dt>
        <dd>{there}</dd>
      </dl>
    </div>
  );
}
