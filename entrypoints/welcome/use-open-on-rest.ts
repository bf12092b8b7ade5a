import { useEffect, useRef, useState } from 'preact/hooks';

/** As on a page: milliseconds of rest before a card opens, and in which the pointer may travel to it. */
const REST = 350;
const LEAVE = 300;

/** Know what is open: by rest of the pointer, at once by `open`; it closes a moment after the pointer has left. */
export function useOpenOnRest() {
  const [opened, setOpened] = useState<{ key: string; takesFocus: boolean }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  useEffect(() => stop, []);
  return {
    opened,
    open(key: string, takesFocus: boolean) {
      stop();
      setOpened({ key, takesFocus });
    },
    close() {
      stop();
      setOpened(undefined);
    },
    rest(key: string) {
      stop();
      timer.current = setTimeout(() => setOpened({ key, takesFocus: false }), REST);
    },
    stay: stop,
    leave() {
      stop();
      timer.current = setTimeout(() => setOpened(undefined), LEAVE);
    },
  };
}
