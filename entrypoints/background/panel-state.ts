/** Whether the panel stands beside the page, and how the reader opens it. */
import { browser } from 'wxt/browser';
import type { PanelState } from '../../core/service';

/** Name that browsers give to the shortcut of the sidebar. */
const OPEN_SIDEBAR = '_execute_sidebar_action';

/** Firefox's sidebar, which Chrome's types do not know. */
interface WithSidebar {
  sidebarAction: { isOpen(details: { windowId?: number }): Promise<boolean> };
}

/** Tell of the panel in a window. Only Firefox needs to know: in Chrome the card opens it by itself. */
export async function panelState(windowId: number | undefined): Promise<PanelState> {
  const commands = await browser.commands.getAll();
  const shortcut = commands.find(({ name }) => name === OPEN_SIDEBAR)?.shortcut ?? '';
  const isOpen =
    import.meta.env.FIREFOX && (await (browser as unknown as WithSidebar).sidebarAction.isOpen({ windowId }));
  return { isOpen, shortcut };
}
