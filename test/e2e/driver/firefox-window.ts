/**
 * What only Firefox's own window can do: open the real popup and sidebar, kill
 * the event page, choose the colour scheme. Needs `--remote-allow-system-access`.
 */
import type { Bidi } from './bidi';
import type { Look, View } from './browser';
import { outerView } from './firefox-outer-view';
import type { ContextInfo } from './firefox-page';
import { evaluateIn } from './firefox-view';
import { until } from './wait-for';

/** Run an expression in the scope of the browser's own window. */
export type InWindow = (expression: string) => Promise<unknown>;

/** Reach the window of the browser behind `bidi`. */
export async function browserWindow(bidi: Bidi): Promise<InWindow> {
  const scope = { 'moz:scope': 'chrome' };
  const { contexts } = await bidi.send<{ contexts: ContextInfo[] }>('browsingContext.getTree', scope);
  const context = contexts[0]?.context ?? '';
  return expression => evaluateIn(bidi, context, expression);
}

/** Give the colour scheme to all pages. */
export async function paintAll(inWindow: InWindow, scheme: Look['colorScheme']): Promise<void> {
  const value = scheme === 'dark' ? 0 : 1;
  await inWindow(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`);
}

/** Kill the event page of the extension `id`. */
export async function terminateBackground(inWindow: InWindow, id: string): Promise<void> {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  await inWindow(`${extension}.terminateBackground({ ignoreDevToolsAttached: true }).then(() => true)`);
}

/** Press the toolbar button and wait for the popup. */
export async function openPopup(inWindow: InWindow, id: string): Promise<View> {
  const widget = `${widgetName(id)}-browser-action`;
  await inWindow(`(() => {
    CustomizableUI.addWidgetToArea('${widget}', CustomizableUI.AREA_NAVBAR);
    const node = document.getElementById('${widget}');
    (node.querySelector('.unified-extensions-item-action-button') ?? node).click();
  })()`);
  return shown(inWindow, `document.querySelector('.webextension-popup-browser')`, 'popup.html');
}

/** Wait for the sidebar. It is opened here, because the shortcut and menu for it belong to the browser. */
export async function openSidebar(inWindow: InWindow, id: string): Promise<View> {
  await inWindow(`SidebarController.show('${widgetName(id)}-sidebar-action').then(() => true)`);
  const browser = `SidebarController.browser.contentDocument.getElementById('webext-panels-browser')`;
  return shown(inWindow, browser, 'panel.html');
}

async function shown(inWindow: InWindow, browser: string, file: string): Promise<View> {
  await until(`a window with ${file}`, () => inWindow(`!!${browser}?.currentURI?.spec.includes('/${file}')`));
  return outerView(inWindow, browser);
}

function widgetName(id: string): string {
  return id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
}
