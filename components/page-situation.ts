/** Why the panel and the popup show what they show: one word from what page and background say. */
import type { PageState, SiteState } from '../core/service';

export type Situation =
  | 'found'
  | 'nothing'
  | 'checking'
  | 'not-article'
  | 'language'
  /** The site is read only when the reader asks. */
  | 'ask'
  | 'off'
  /** All sites are left alone for a while. */
  | 'paused'
  | 'failed'
  /** The page would be read if the reader allowed it. */
  | 'no-access'
  /** A page that the browser keeps from extensions. */
  | 'restricted'
  /** It may be read, but nobody has: a tab from before the install. */
  | 'unread';

/**
 * Judge the page; `state` is unset where no content script answers, `site` until the background has.
 * `seesEverySite` says that a web page would have given its address, so that one without is none.
 */
export function pageSituation(
  site: SiteState | undefined,
  state: PageState | undefined,
  seesEverySite: boolean,
): Situation {
  if (site?.pausedUntil) {
    return 'paused';
  }
  if (site?.mode === 'off') {
    return 'off';
  }
  if (state) {
    return state.status === 'checked' ? checked(state) : state.status;
  }
  if (!site) {
    return 'checking';
  }
  if (site.hasAccess) {
    return 'unread';
  }
  return seesEverySite && !site.site ? 'restricted' : 'no-access';
}

function checked({ context }: PageState): Situation {
  return context.annotations.length > 0 || context.related.length > 0 ? 'found' : 'nothing';
}
