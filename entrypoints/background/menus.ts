/** The context menu of pages and selections. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { checkTab, ensurePage, notePage } from './inject';
import { callerOf } from './page-calls';
import { type Save, saveByCommand } from './save-by-command';
import { toggleSite } from './sites';

const WEB_PAGES = ['http://*/*', 'https://*/*'];

/** What each entry of the menu does in a frame of a tab. */
const ACTIONS: Record<string, (tabId: number, frameId: number, save: Save) => Promise<void>> = {
  'check-page': checkTab,
  'check-selection': async (tabId, frameId) => {
    await ensurePage(tabId);
    await callerOf(tabId, frameId)('checkSelection');
  },
  'note-selection': async (tabId, frameId) => {
    await ensurePage(tabId);
    await callerOf(tabId, frameId)('noteSelection');
  },
  'note-page': notePage,
  'toggle-site': toggleSite,
  'save-article': (tabId, _, save) => saveByCommand(tabId, save),
};

/** Make the menu; browsers keep it until the extension is updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const create = (id: keyof typeof ACTIONS, title: string, context: 'page' | 'selection' | 'action') =>
    browser.contextMenus.create({ id, title, contexts: [context], documentUrlPatterns: WEB_PAGES });
  create('check-page', i18n.t('menuCheckPage'), 'page');
  create('check-selection', i18n.t('menuCheckSelection'), 'selection');
  create('note-selection', i18n.t('menuNoteSelection'), 'selection');
  // On the toolbar button alone: a second entry for pages would push all into a submenu.
  create('note-page', i18n.t('commandNotePage'), 'action');
  create('toggle-site', i18n.t('commandToggleSite'), 'action');
  create('save-article', i18n.t('saveArticle'), 'action');
}

/** Do what an entry of the menu says. */
export async function followMenu(
  info: { menuItemId: number | string; frameId?: number },
  tab: { id?: number } | undefined,
  save: Save,
): Promise<void> {
  if (tab?.id !== undefined) {
    await ACTIONS[info.menuItemId]?.(tab.id, info.frameId ?? 0, save);
  }
}
