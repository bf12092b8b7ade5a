import './lists.css';
import { useStrings } from './strings';

interface Props {
  count: number;
  total: number;
  onShowAll: (isAll: boolean) => void;
}

/** Say how many finds are marked on a dense page, and let the reader have all of them or fewer. */
export function ShownCount({ count, total, onShowAll }: Props) {
  const t = useStrings();
  const isAll = count === total;
  return (
    <p class="shown-count">
      <span>{t('shownCount', [count, total].map(String))}</span>
      <button type="button" onClick={() => onShowAll(!isAll)}>
        {isAll ? t('showFewer') : t('showAll')}
      </button>
    </p>
  );
}
