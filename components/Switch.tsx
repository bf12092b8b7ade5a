import { useId } from 'preact/hooks';
import './form.css';

interface Props {
  label: string;
  explained?: string;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}

/** Turn something on or off. */
export function Switch({ label, explained, isOn, onTurn }: Props) {
  const id = useId();
  return (
    <label class="switch">
      <span class="switch-label">
        {label}
        {explained && (
          <span class="aside" id={id} aria-hidden="true">
            {explained}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        checked={isOn}
        aria-label={label}
        aria-describedby={explained && id}
        onChange={event => onTurn(event.currentTarget.checked)}
      />
    </label>
  );
}
