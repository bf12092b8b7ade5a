import { useId } from 'preact/hooks';
import './form.css';

interface Option<Value extends string> {
  value: Value;
  label: string;
  /** What choosing it means, where the label does not say it all. */
  explained?: string;
}

interface Props<Value extends string> {
  legend: string;
  /** Side by side, or one below the other with room to explain. */
  look: 'segments' | 'list';
  /** The legend is for screen readers alone: what stands above says it. */
  isLegendHidden?: boolean;
  options: readonly Option<Value>[];
  value: Value | undefined;
  onChoose: (value: Value) => void;
}

/** Let one of a few things be chosen, with the arrow keys too. */
export function Radios<Value extends string>({ legend, look, isLegendHidden, options, value, onChoose }: Props<Value>) {
  const id = useId();
  return (
    <fieldset class={`radios is-${look}`}>
      <legend class={isLegendHidden ? 'visually-hidden' : undefined} dir="auto">
        {legend}
      </legend>
      <div class="radio-options">
        {options.map(option => (
          <label key={option.value} class="radio-option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              aria-describedby={option.explained && `${id}-${option.value}`}
              onChange={() => onChoose(option.value)}
            />
            <span class="radio-label">{option.label}</span>
            {option.explained && (
              <span class="aside" id={`${id}-${option.value}`}>
                {option.explained}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
