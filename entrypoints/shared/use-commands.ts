import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Know the keyboard shortcuts as the browser has them; `undefined` until it has said. */
export function useCommands() {
  const [commands, setCommands] = useState<{ name?: string; description?: string; shortcut?: string }[]>();
  useEffect(() => {
    browser.commands.getAll().then(setCommands);
  }, []);
  return commands;
}
