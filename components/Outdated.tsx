import './outdated.css';
import { useEffect, useState } from 'preact/hooks';
import { OUTDATED } from '../core/outdated';
import { useStrings } from './strings';

/** Say that this page is of an older version, once it is. */
export function Outdated() {
  const [isOutdated, setOutdated] = useState(false);
  useEffect(() => {
    const listener = () => setOutdated(true);
    addEventListener(OUTDATED, listener);
    return () => removeEventListener(OUTDATED, listener);
  }, []);
  return isOutdated ? <OutdatedNotice /> : null;
}

/** The notice, over everything else. */
export function OutdatedNotice() {
  const t = useStrings();
  return (
    <div class="outdated" role="alert">
      <p>{t('pageOutdated')}</p>
      <button type="button" class="is-main" onClick={() => location.reload()}>
        {t('pageReload')}
      </button>
    </div>
  );
}
