/** Save an article by a shortcut or the menu, where nothing is open that could say how it went: the button says it. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { showBadge } from './badge';
import { unlessGone } from './gone';
import { ensurePage } from './inject';
import { callerOf } from './page-calls';

const SAVED = '✓';
const NOT_SAVED = '✗';

/** How long (ms) the button says it. */
const SAID_FOR = 4_000;

/** Saves the article in a tab. */
export type Save = (tabId: number) => Promise<{ headline: string }>;

/** Save the article in a tab by `save`, and say on the toolbar button how that went. */
export async function saveByCommand(tabId: number, save: Save): Promise<void> {
  await ensurePage(tabId);
  const [text, title] = await save(tabId).then(
    ({ headline }) => [SAVED, headline],
    (error: Error) => [NOT_SAVED, reasonOf(error.message)],
  );
  await unlessGone(
    Promise.all([
      browser.action.setBadgeText({ tabId, text: text! }),
      browser.action.setTitle({ tabId, title: `${i18n.t('saveArticle')}: ${title}` }),
    ]),
  );
  setTimeout(() => unlessGone(showFound(tabId)), SAID_FOR);
}

function reasonOf(problem: string): string {
  if (problem === 'private') {
    return i18n.t('savePrivate');
  }
  return problem === 'no article' ? i18n.t('saveNothing') : problem;
}

async function showFound(tabId: number): Promise<void> {
  const { status, context } = await callerOf(tabId)('pageState');
  await showBadge(tabId, context.annotations.length, status, false);
}
