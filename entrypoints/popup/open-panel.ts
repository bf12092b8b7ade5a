import { browser } from 'wxt/browser';

/** Firefox's sidebar, which Chrome's types do not know. */
interface WithSidebar {
  sidebarAction: { open(): Promise<void> };
}

/** Open the panel of a window; must be called within the reader's click. */
export function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    return (browser as unknown as WithSidebar).sidebarAction.open();
  }
  return browser.sidePanel.open({ windowId });
}
