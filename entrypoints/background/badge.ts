/** The number on the toolbar button: how many passages were found, in a colour that alarms nobody. */
import { browser } from 'wxt/browser';
import type { PageStatus } from '../../core/service';
import { unlessGone } from './gone';

const FOUND_COLOUR = '#2f5d62';
const OFF_COLOUR = '#6b6b6b';
const TEXT_COLOUR = '#ffffff';

/** More does not fit on the button. */
const MAX_SHOWN = 999;

/** Show what was found in a tab: a number, nothing for none, `off` where the reader turned it off. */
export async function showBadge(tabId: number, count: number, status: PageStatus): Promise<void> {
  const color = status === 'off' ? OFF_COLOUR : FOUND_COLOUR;
  await unlessGone(
    Promise.all([
      browser.action.setBadgeText({ tabId, text: badgeText(count, status) }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setBadgeTextColor({ tabId, color: TEXT_COLOUR }),
    ]),
  );
}

function badgeText(count: number, status: PageStatus): string {
  if (status === 'off') {
    return 'off';
  }
  return count === 0 ? '' : String(Math.min(count, MAX_SHOWN));
}
