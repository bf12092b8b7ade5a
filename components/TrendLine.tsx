import type { Point } from './figure-series';

/** Room above the highest point (of 100), so that the line is not cut. */
const HEADROOM = 10;

/** Draw numbers of several years as a line over a scale from zero, so that a small change looks small. */
export function TrendLine({ points }: { points: readonly Point[] }) {
  const years = points.map(({ label }) => Number(label));
  const first = Math.min(...years);
  const span = Math.max(...years) - first;
  const highest = Math.max(...points.map(({ high }) => high));
  const places = points.map(({ high }, index) => {
    const x = span > 0 ? ((years[index]! - first) / span) * 100 : 50;
    return `${round(x)} ${round(100 - (high / highest) * (100 - HEADROOM))}`;
  });
  const ends = [points[0], points.at(-1)].filter(point => point !== undefined);
  return (
    <div class="trend">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path class="trend-ground" d="M0 100H100" />
        <path class="trend-line" d={`M${places.join('L')}`} />
        {/* A line without length is drawn as a round dot, however the picture is stretched. */}
        <path class="trend-dots" d={places.map(place => `M${place}h0`).join('')} />
      </svg>
      <p class="trend-ends" aria-hidden="true">
        {ends.map(({ label, printed }) => (
          <span key={label}>
            {label}: {printed}
          </span>
        ))}
      </p>
    </div>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
