/** The keyboard shortcuts, which work in the active tab. */
import { browser } from 'wxt/browser';
import { ensurePage } from './inject';
import { callerOf } from './page-calls';
import { type Save, saveByCommand } from './save-by-command';
import { toggleSite } from './sites';

type CallPage = ReturnType<typeof callerOf>;

/** What shortcuts do in a page; turning off is done without it. */
const COMMANDS: Record<string, (call: CallPage) => Promise<void>> = {
  'next-passage': call => call('step', 1),
  'previous-passage': call => call('step', -1),
  'open-card': call => call('openCard'),
  'note-selection': call => call('noteSelection'),
  'note-page': call => call('notePage'),
};

/** Do what a shortcut says in `tab`, or in the active one where the browser does not name it. */
export async function followCommand(command: string, tab: { id?: number } | undefined, save: Save): Promise<void> {
  const [active] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (active?.id !== undefined) {
    await follow(command, active.id, save);
  }
}

async function follow(command: string, tabId: number, save: Save): Promise<void> {
  if (command === 'toggle-site') {
    await toggleSite(tabId);
    return;
  }
  if (command === 'save-article') {
    await saveByCommand(tabId, save);
    return;
  }
  await ensurePage(tabId);
  await COMMANDS[command]?.(callerOf(tabId));
}
