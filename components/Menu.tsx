/**
 * A button that opens a menu, after the pattern of the ARIA Authoring Practices.
 *
 * Arrow keys walk it, Home and End jump, a letter goes to the next item that
 * begins with it, Esc and Tab close. It opens in the flow, so that a card grows
 * with it instead of cutting it off.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import './menu.css';

export interface MenuGroup {
  id: string;
  /** Unset for a group that needs no name. */
  title?: string;
  items: { label: string; onChoose: () => void }[];
}

interface Props {
  label: ComponentChildren;
  /** Name of the menu for screen readers. */
  name: string;
  groups: readonly MenuGroup[];
}

/** Show a button with a menu of `groups`. */
export function Menu({ label, name, groups }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => {
    if (isOpen) {
      // In a sticky foot, or the browser would scroll to where that stood without it.
      items()[0]?.focus({ preventScroll: true });
    }
  }, [isOpen]);
  const close = () => {
    setIsOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const next = nextItem(event.key, all, all.indexOf(event.target as HTMLElement));
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Escape') {
      // The card has an Esc of its own.
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      setIsOpen(false);
    }
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!root.current?.contains(relatedTarget as Node | null)) {
      setIsOpen(false);
    }
  };
  return (
    <div class="menu" ref={root} onFocusOut={onFocusOut}>
      <button
        type="button"
        class="is-quiet"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={event => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            setIsOpen(true);
          }
        }}
      >
        {label}
      </button>
      {isOpen && (
        <div class="menu-list" role="menu" id={id} aria-label={name} onKeyDown={onKeyDown}>
          {groups.map(group => (
            // biome-ignore lint/a11y/useSemanticElements: a menu holds groups, and no fieldset
            <div key={group.id} role="group" aria-label={group.title}>
              {group.title && (
                <p class="menu-title" aria-hidden="true">
                  {group.title}
                </p>
              )}
              {group.items.map(item => (
                <button
                  key={item.label}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  onClick={() => {
                    close();
                    item.onChoose();
                  }}
                >
                  {item.label}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function nextItem(key: string, all: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return all[(at + 1) % all.length];
    case 'ArrowUp':
      return all.at(at - 1);
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default: {
      const isLetter = key.length === 1 && key.trim() !== '';
      const ordered = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      return isLetter ? ordered.find(item => item.textContent?.toLowerCase().startsWith(key.toLowerCase())) : undefined;
    }
  }
}
