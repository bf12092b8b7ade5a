/** Height of a bar and the distance to the next, and the length of the longest, in units of the drawing. */
const BAR = 10;
const STEP = 16;
const LENGTH = 320;

/** A value of nought still shows as a line. */
const SHORTEST = 2;

interface Row {
  value: number | undefined;
  isHere?: boolean;
}

/** Draw the numbers as bars from a common zero; the same data stands in words beside it. */
export function NumberBars({ rows }: { rows: readonly Row[] }) {
  const drawn = rows.filter((row): row is Row & { value: number } => row.value !== undefined && row.value >= 0);
  const longest = Math.max(...drawn.map(row => row.value));
  if (drawn.length < 2 || longest <= 0) {
    return null;
  }
  const height = drawn.length * STEP - (STEP - BAR);
  return (
    <svg class="bars" viewBox={`0 0 ${LENGTH} ${height}`} aria-hidden="true" focusable="false">
      {drawn.map((row, index) => (
        <rect
          key={index}
          class={row.isHere ? 'bar is-here' : 'bar'}
          x={0}
          y={index * STEP}
          width={Math.max(SHORTEST, (row.value / longest) * LENGTH)}
          height={BAR}
          rx={1.5}
        />
      ))}
    </svg>
  );
}
