import { useRef, useState } from 'preact/hooks';
import { type Lay, placeAfter } from './arrow-keys';

/** Make many buttons one stop of the Tab key: the arrow keys lead from one to the next. */
export function useRoving<List extends HTMLElement = HTMLOListElement>(lay: Lay) {
  const [place, setPlace] = useState(0);
  const list = useRef<List>(null);
  return {
    /** For the list around the buttons. */
    list: {
      ref: list,
      onKeyDown(event: KeyboardEvent) {
        const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
        // Where the focus is, not `place`: of two quick keys the second comes before that has followed the first.
        const at = buttons.indexOf(event.target as HTMLButtonElement);
        const next = placeAfter(event, Math.max(0, at), buttons.length, lay);
        if (next !== undefined) {
          event.preventDefault();
          buttons[next]?.focus();
        }
      },
    },
    /** For the button at that place among all `count`. */
    button: (at: number, count: number) => ({
      tabIndex: at === Math.min(place, count - 1) ? 0 : -1,
      onFocus: () => setPlace(at),
    }),
  };
}
