import type { ComponentChildren } from 'preact';
import { NumberBar } from './NumberBar';

export interface Bar {
  key: string;
  printed: string;
  /** Both ends of what is drawn; unset where the number has no value to draw. */
  range?: [low: number, high: number];
  /** Whose number it is. */
  label: ComponentChildren;
  isHere?: boolean;
}

interface Props {
  bars: readonly Bar[];
  /** The value at which a bar is as long as it can be. */
  longest: number;
}

/** Show numbers as bars under each other, each with its words. */
export function BarList({ bars, longest }: Props) {
  return (
    <ul class="bars">
      {bars.map(({ key, printed, range, label, isHere = false }) => (
        <li key={key}>
          <strong class="bar-number">
            <bdi>{printed}</bdi>
          </strong>
          <span class="bar-label">
            <bdi>{label}</bdi>
          </span>
          {range && longest > 0 && (
            <NumberBar from={range[0] === range[1] ? 0 : range[0] / longest} to={range[1] / longest} isHere={isHere} />
          )}
        </li>
      ))}
    </ul>
  );
}
