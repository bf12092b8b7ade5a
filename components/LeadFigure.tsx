/** Values up to this length are set as large as a headline; longer ones only large. */
const HEADLINE_VALUE = 9;

interface Props {
  value: string;
  /** What it counts. */
  unit: string;
  /** What sort of source says so. */
  kind?: string;
  /** When, of whom, and who says so. */
  about: string;
}

/** Show the one figure that is read first. */
export function LeadFigure({ value, unit, kind, about }: Props) {
  return (
    <p class="lead" dir="auto">
      <strong class={value.length <= HEADLINE_VALUE ? 'lead-value' : 'lead-value is-long'}>{value}</strong>{' '}
      <span class="lead-unit">
        {unit} {kind && <span class="lead-kind">{kind}</span>}
      </span>{' '}
      <small>{about}</small>
    </p>
  );
}
