import '../../components/rescue.css';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useStrings } from '../../components/strings';
import { requireSettings } from '../../data/settings';

/** Say that the browser cannot read its file of the settings, which no extension can begin anew. */
export function SettingsUnreadable() {
  const t = useStrings();
  const [isUnreadable, setIsUnreadable] = useState(false);
  useEffect(() => {
    requireSettings(browser.storage.local).catch(error => {
      reportError(error);
      setIsUnreadable(true);
    });
  }, []);
  return isUnreadable ? (
    <section class="rescue" role="alert">
      <p>{t('settingsUnreadable')}</p>
      <p>
        <a href="/transfer.html">{t('optionsTransfer')}</a>
      </p>
    </section>
  ) : null;
}
