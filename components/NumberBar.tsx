/** A value of nought still shows as a line: its share of the longest bar. */
const SHORTEST = 0.01;

interface Props {
  /** Where the bar begins and ends, as shares of the longest; a range does not begin at zero. */
  from?: number;
  to: number;
  isHere: boolean;
}

/** Draw one number as a bar; all bars of a picture have one scale from zero. Words beside it say the same. */
export function NumberBar({ from = 0, to, isHere }: Props) {
  const start = Math.min(from, to - SHORTEST);
  return (
    <svg
      class={isHere ? 'bar is-here' : 'bar'}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="bar-track" width={100} height={8} />
      <rect class="bar-value" x={Math.max(0, start) * 100} width={Math.max(SHORTEST, to - start) * 100} height={8} />
    </svg>
  );
}
