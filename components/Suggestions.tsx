import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { optionId } from './use-listbox';

interface Props {
  id: string;
  /** What is offered, for screen readers. */
  label: string;
  /** Said politely when the list comes, for it takes no focus. */
  told: string;
  /** Place of the option that Enter would choose; -1 for none. */
  active: number;
  options: readonly { key: string; content: ComponentChildren }[];
  onChoose: (place: number) => void;
}

/** Offer what a field could hold, below it and in the flow: a card grows with the list instead of cutting it off. */
export function Suggestions({ id, label, told, active, options, onChoose }: Props) {
  useEffect(() => document.getElementById(optionId(id, active))?.scrollIntoView?.({ block: 'nearest' }), [id, active]);
  return (
    <>
      {options.length > 0 && (
        <div class="suggestions" role="listbox" id={id} aria-label={label}>
          {options.map(({ key, content }, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys of its list
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
            <div
              key={key}
              id={optionId(id, place)}
              role="option"
              aria-selected={place === active}
              onMouseDown={event => event.preventDefault()}
              onClick={() => onChoose(place)}
            >
              {content}
            </div>
          ))}
        </div>
      )}
      <p class="visually-hidden" role="status">
        {options.length > 0 && told}
      </p>
    </>
  );
}
