import { UNTIL_RESUMED } from '../core/pause';
import { EmptyState } from './EmptyState';
import { formatTime } from './format-date';
import type { Situation } from './page-situation';
import { type StringKey, type Translate, useStrings } from './strings';

const SENTENCES: Record<Exclude<Situation, 'off' | 'paused' | 'no-access' | 'found'>, StringKey> = {
  nothing: 'statusNothing',
  checking: 'statusChecking',
  'not-article': 'statusNotArticle',
  language: 'statusLanguage',
  failed: 'statusFailed',
  ask: 'statusAsk',
  restricted: 'statusRestricted',
  unread: 'statusUnread',
};

/** What can be done about it; what is unset cannot be done from here. */
interface StatusActions {
  onTurnOn?: () => void;
  onResume?: () => void;
  onCheck?: () => void;
  onAllowSite?: () => void;
  onChooseSites?: () => void;
  onSearch?: () => void;
}

interface Told {
  situation: Exclude<Situation, 'found'>;
  /** Host of the page, where it is known. */
  site: string;
  /** When a pause ends, where there is one. */
  pausedUntil?: number;
}

type Props = Told & StatusActions;

/** Say why nothing is shown for a page, and offer the one thing that helps. */
export function PageStatus({ situation, site, pausedUntil, ...actions }: Props) {
  const t = useStrings();
  const [label, onAction] = remedy(situation, site, actions);
  const action = label && onAction ? { label: t(label, [site]), onAction } : undefined;
  return (
    <EmptyState
      sentence={statusSentence({ situation, site, pausedUntil }, t)}
      action={action}
      isBusy={situation === 'checking'}
    />
  );
}

/** Say why nothing is shown for a page. */
export function statusSentence({ situation, site, pausedUntil = UNTIL_RESUMED }: Told, t: Translate): string {
  switch (situation) {
    case 'off':
      return t('statusOff', [site]);
    case 'paused':
      return pausedUntil < UNTIL_RESUMED
        ? t('statusPausedUntil', [formatTime(pausedUntil, t('languageTag'))])
        : t('statusPaused');
    case 'no-access':
      return site ? t('statusNoAccessSite', [site]) : t('statusNoAccess');
    default:
      return t(SENTENCES[situation]);
  }
}

function remedy(situation: Situation, site: string, actions: StatusActions): [StringKey?, (() => void)?] {
  switch (situation) {
    case 'off':
      return ['actionTurnOn', actions.onTurnOn];
    case 'paused':
      return ['actionResume', actions.onResume];
    case 'failed':
      return ['actionTryAgain', actions.onCheck];
    case 'not-article':
    case 'ask':
    case 'unread':
      return ['actionCheck', actions.onCheck];
    case 'no-access':
      if (site && actions.onAllowSite) {
        return ['actionAllowSite', actions.onAllowSite];
      }
      return actions.onCheck ? ['actionCheck', actions.onCheck] : ['actionChooseSites', actions.onChooseSites];
    case 'nothing':
    case 'language':
    case 'restricted':
      return ['searchTheLibrary', actions.onSearch];
    default:
      return [];
  }
}
