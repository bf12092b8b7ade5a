/** Share of the lane left free at either end, so that a mark there is not cut off. */
const MARGIN = 0.1;

interface Props {
  place: number | undefined;
  /** Where this page stands, drawn through all lanes. */
  pagePlace: number | undefined;
  cuts: readonly number[];
  isHere: boolean;
}

/** Draw one lane of the timeline: a mark at its date, a line through this page's, a break where time is cut out. */
export function TimelineLane({ place, pagePlace, cuts, isHere }: Props) {
  return (
    <span class="lane">
      <svg aria-hidden="true" focusable="false">
        {pagePlace !== undefined && (
          <line class="lane-page" x1={across(pagePlace)} x2={across(pagePlace)} y1="0" y2="100%" />
        )}
        <line class="lane-line" x1="0" x2="100%" y1="50%" y2="50%" />
        {cuts.map(cut => (
          <svg key={cut} x={across(cut)} y="50%" class="lane-cut" aria-hidden="true">
            <path d="M-4 4 L0 -4 L0 4 L4 -4" />
          </svg>
        ))}
        {place !== undefined && (
          <svg x={across(place)} y="50%" class="lane-mark" aria-hidden="true">
            {isHere ? <path d="M0 -7 L7 0 L0 7 L-7 0 Z" /> : <circle r="5" />}
          </svg>
        )}
      </svg>
    </span>
  );
}

function across(place: number): string {
  return `${(MARGIN + place * (1 - 2 * MARGIN)) * 100}%`;
}
