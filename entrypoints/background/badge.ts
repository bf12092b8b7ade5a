/** The toolbar button: how many passages were found, or why none, in colours that alarm nobody. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PageStatus } from '../../core/service';
import { unlessGone } from './gone';

const FOUND_COLOUR = '#2f5d62';
const RESTING_COLOUR = '#6b6b6b';
const TEXT_COLOUR = '#ffffff';

/** More does not fit on the button. */
const MAX_SHOWN = 999;

/** The two bars of a pause. */
const PAUSED = '❚❚';
/** It waits to be asked. */
const ASK = '?';

/** Show what was found in a tab: a number, nothing for none, or that it is off, paused or waits to be asked. */
export async function showBadge(tabId: number, count: number, status: PageStatus, isPaused: boolean): Promise<void> {
  const { text, title } = isPaused ? paused() : look(count, status);
  const isResting = isPaused || status === 'off' || status === 'ask';
  await unlessGone(
    Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: isResting ? RESTING_COLOUR : FOUND_COLOUR }),
      browser.action.setBadgeTextColor({ tabId, color: TEXT_COLOUR }),
      browser.action.setTitle({ tabId, title: `${i18n.t('extensionName')}: ${title}` }),
    ]),
  );
}

/** Show for the tabs that say nothing themselves whether everything is paused. */
export async function showPause(isPaused: boolean): Promise<void> {
  const { text, title } = paused();
  const name = i18n.t('extensionName');
  await Promise.all([
    browser.action.setBadgeText({ text: isPaused ? text : '' }),
    browser.action.setBadgeBackgroundColor({ color: RESTING_COLOUR }),
    browser.action.setBadgeTextColor({ color: TEXT_COLOUR }),
    browser.action.setTitle({ title: isPaused ? `${name}: ${title}` : name }),
  ]);
}

function paused() {
  return { text: PAUSED, title: i18n.t('badgePaused') };
}

function look(count: number, status: PageStatus): { text: string; title: string } {
  switch (status) {
    case 'off':
      return { text: i18n.t('badgeOff'), title: i18n.t('badgeOffHere') };
    case 'ask':
      return { text: ASK, title: i18n.t('badgeAsk') };
    case 'checking':
      return { text: '', title: i18n.t('statusChecking') };
    default:
      return { text: count === 0 ? '' : String(Math.min(count, MAX_SHOWN)), title: i18n.t('popupFound', count) };
  }
}
