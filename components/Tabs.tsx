import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { placeAfter } from './arrow-keys';

export interface Tab {
  id: string;
  label: ComponentChildren;
  content: ComponentChildren;
}

interface Props {
  tabs: readonly Tab[];
  /** What the tabs are about, for screen readers. */
  label: string;
  /** Given by a caller that keeps the choice itself; otherwise it is kept here. */
  chosen?: string;
  onChoose?: (id: string) => void;
}

/** Show one of several contents; a single one stands without tabs. Arrow keys, Home and End choose. */
export function Tabs({ tabs, label, ...kept }: Props) {
  const [own, setOwn] = useState(tabs[0]?.id);
  const chosen = kept.chosen ?? own;
  const setChosen = kept.onChoose ?? setOwn;
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = tabs.find(tab => tab.id === chosen) ?? tabs[0];
  useEffect(() => setOwn(shown?.id), [shown?.id]);
  if (!shown) {
    return null;
  }
  if (tabs.length === 1) {
    return <>{shown.content}</>;
  }
  const choose = (place: number) => {
    setChosen(tabs[place]!.id);
    list.current?.querySelectorAll('button')[place]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event, tabs.indexOf(shown), tabs.length, 'row');
    if (next !== undefined) {
      event.preventDefault();
      choose(next);
    }
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(tab => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${prefix}-${tab.id}`}
            aria-selected={tab === shown}
            aria-controls={`${prefix}-panel`}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => setChosen(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-${shown.id}`} key={shown.id}>
        {shown.content}
      </div>
    </>
  );
}
