import './controls.css';
import type { ComponentChildren } from 'preact';

export interface Chip<Id extends string> {
  id: Id;
  label: ComponentChildren;
  count: number;
}

interface Props<Id extends string> {
  chips: readonly Chip<Id>[];
  /** What is shown alone; everything is where nothing is chosen. */
  chosen: readonly Id[];
  /** What is filtered, for screen readers. */
  label: string;
  onChange: (chosen: Id[]) => void;
}

/** Choose kinds to be shown alone. One kind leaves nothing to choose. */
export function FilterChips<Id extends string>({ chips, chosen, label, onChange }: Props<Id>) {
  if (chips.length < 2) {
    return null;
  }
  const toggle = (id: Id) => onChange(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be shown
    <div class="chips" role="group" aria-label={label}>
      {chips.map(chip => (
        <button
          key={chip.id}
          type="button"
          class={`chip is-${chip.id}`}
          aria-pressed={chosen.includes(chip.id)}
          onClick={() => toggle(chip.id)}
        >
          {chip.label} <span class="chip-count">{chip.count}</span>
        </button>
      ))}
    </div>
  );
}
