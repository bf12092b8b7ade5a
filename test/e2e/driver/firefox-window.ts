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

/** Give the colours of `look` to all pages. */
export async function paintAll(
  inWindow: InWindow,
  { colorScheme, forcedColors }: Pick<Look, 'colorScheme' | 'forcedColors'>,
): Promise<void> {
  const scheme = colorScheme === 'dark' ? 0 : 1;
  // 1: the page's colours always, 2: the system's.
  const colours = forcedColors ? 2 : 1;
  await inWindow(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme})`);
  await inWindow(`Services.prefs.setIntPref('browser.display.document_color_use', ${colours})`);
}

/** Grant from now on what an extension asks for, without a question. */
export async function consentToAll(inWindow: InWindow): Promise<void> {
  await inWindow(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`);
}

/** Kill the event page of the extension `id`. */
export async function terminateBackground(inWindow: InWindow, id: string): Promise<void> {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  await inWindow(`${extension}.terminateBackground({ ignoreDevToolsAttached: true }).then(() => true)`);
}

const POPUP = `document.querySelector('.webextension-popup-browser')`;

/** Press the toolbar button and wait for the popup. One that is open would only close. */
export async function openPopup(inWindow: InWindow, id: string): Promise<View> {
  const widget = `${widgetName(id)}-browser-action`;
  await inWindow(`${POPUP}?.closest('panel').hidePopup()`);
  await until('the last popup to close', () => inWindow(`!${POPUP}`));
  await inWindow(`(() => {
    CustomizableUI.addWidgetToArea('${widget}', CustomizableUI.AREA_NAVBAR);
    const node = document.getElementById('${widget}');
    (node.querySelector('.unified-extensions-item-action-button') ?? node).click();
  })()`);
  // It is loaded out of sight first; what is asked while it moves to its place is never answered.
  await until('the popup to open', () => inWindow(`${POPUP}?.closest('panel').state === 'open'`));
  return shown(inWindow, POPUP, 'popup.html');
}

/** Wait for the extension's sidebar. */
export function sidebar(inWindow: InWindow): Promise<View> {
  return shown(
    inWindow,
    `SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')`,
    'panel.html',
  );
}

async function shown(inWindow: InWindow, browser: string, file: string): Promise<View> {
  await until(`a window with ${file}`, () => inWindow(`!!${browser}?.currentURI?.spec.includes('/${file}')`));
  return outerView(inWindow, browser);
}

function widgetName(id: string): string {
  return id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
}
