import { UNTIL_RESUMED } from '../core/pause';
import './form.css';
import { useStrings } from './strings';

const HOUR = 3_600_000;

/** Offer to leave all sites alone for a while. */
export function PauseButtons({ onPause }: { onPause: (until: number) => void }) {
  const t = useStrings();
  return (
    <fieldset class="pause">
      <legend>{t('pauseTitle')}</legend>
      <button type="button" onClick={() => onPause(Date.now() + HOUR)}>
        {t('pauseHour')}
      </button>
      <button type="button" onClick={() => onPause(UNTIL_RESUMED)}>
        {t('pauseOpen')}
      </button>
    </fieldset>
  );
}
