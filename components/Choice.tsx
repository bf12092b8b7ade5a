import './controls.css';

interface Props<Value extends string> {
  /** Read by screen readers; the options say it to the others. */
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  onChange: (value: Value) => void;
}

/** Choose one of a few: an order, a tag. */
export function Choice<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  return (
    <select
      class="choice"
      aria-label={label}
      value={value}
      onChange={event => onChange(event.currentTarget.value as Value)}
    >
      {options.map(([id, name]) => (
        <option key={id} value={id} selected={id === value}>
          {name}
        </option>
      ))}
    </select>
  );
}
