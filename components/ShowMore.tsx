import { useStrings } from './strings';

interface Props {
  /** How many are not shown yet. */
  rest: number;
  onMore: () => void;
}

/** Offer the rest of a long list. */
export function ShowMore({ rest, onMore }: Props) {
  const t = useStrings();
  return rest > 0 ? (
    <p class="more">
      <button type="button" onClick={onMore}>
        {t('showMore', rest)}
      </button>
    </p>
  ) : null;
}
