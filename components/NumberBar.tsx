/** A value of nought still shows as a line: its share of the longest bar. */
const SHORTEST = 0.01;

interface Props {
  /** Length of the bar, as a share of the longest. */
  share: number;
  isHere: boolean;
}

/** Draw one number as a bar; all bars of a card start at zero and have one scale. Words beside it say the same. */
export function NumberBar({ share, isHere }: Props) {
  return (
    <svg
      class={isHere ? 'bar is-here' : 'bar'}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect width={Math.max(SHORTEST, share) * 100} height={8} />
    </svg>
  );
}
