import { useId, useLayoutEffect, useState } from 'preact/hooks';

interface Options {
  /** Number of options; none: the list is closed. */
  count: number;
  onChoose: (place: number) => void;
  onClose: () => void;
}

/**
 * Walk a list of options from the field above it, after the ARIA pattern of a combobox: the focus stays in the field,
 * which names the option that Enter would choose. `onKeyDown` gives whether the key was for the list.
 */
export function useListbox({ count, onChoose, onClose }: Options) {
  const id = useId();
  const [active, setActive] = useState(-1);
  useLayoutEffect(() => setActive(-1), [count]);
  const isOpen = count > 0;
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.isComposing) {
      return false;
    }
    const isForList = follow(event.key);
    if (isForList) {
      // Neither the form nor the card is to hear it.
      event.preventDefault();
      event.stopPropagation();
    }
    return isForList;
  };

  function follow(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
        setActive((active + 1) % count);
        return true;
      case 'ArrowUp':
        setActive(active <= 0 ? count - 1 : active - 1);
        return true;
      case 'Enter':
        if (active >= 0) {
          onChoose(active);
        } else {
          onClose();
        }
        return true;
      case 'Escape':
        onClose();
        return true;
      default:
        return false;
    }
  }

  return {
    onKeyDown,
    list: { id, active, onChoose },
    field: {
      'aria-autocomplete': 'list' as const,
      'aria-controls': isOpen ? id : undefined,
      'aria-activedescendant': isOpen && active >= 0 ? optionId(id, active) : undefined,
    },
  };
}

/** Give the id of the option at `place` of the list `id`. */
export function optionId(id: string, place: number): string {
  return `${id}-${place}`;
}
