import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ShortcutList } from '../../components/ShortcutList';
import { SitesOff } from '../../components/SitesOff';
import { useStrings } from '../../components/strings';
import type { createCaller } from '../../core/rpc';
import type { BackgroundService } from '../../core/service';
import { readSettings, type Settings, writeSetting } from '../../data/settings';

const area = browser.storage.local;

/** The settings: sites that are off, private windows, shortcuts, access. */
export function OptionsApp({ call }: { call: ReturnType<typeof createCaller<BackgroundService>> }) {
  const t = useStrings();
  const [settings, setSettings] = useState<Settings>();
  const load = () => readSettings(area).then(setSettings);
  useEffect(() => {
    load();
    browser.storage.local.onChanged.addListener(load);
    return () => browser.storage.local.onChanged.removeListener(load);
  }, []);
  if (!settings) {
    return null;
  }
  return (
    <main class="options">
      <h1>{t('optionsTitle')}</h1>
      <section>
        <h2>{t('optionsSitesOff')}</h2>
        <SitesOff sites={sitesOff(settings)} onTurnOn={site => call('setSiteMode', site).then(load)} />
      </section>
      <section>
        <h2>{t('optionsPrivate')}</h2>
        <label class="option">
          <input
            type="checkbox"
            checked={settings.keepPrivateNotes}
            onChange={event => writeSetting(area, 'keepPrivateNotes', event.currentTarget.checked).then(load)}
          />
          <span>{t('optionsPrivateKeep')}</span>
        </label>
        <p class="aside">{t('optionsPrivateExplained')}</p>
      </section>
      <section>
        <h2>{t('optionsShortcuts')}</h2>
        <Shortcuts />
      </section>
      <section>
        <h2>{t('optionsAccess')}</h2>
        <p>{t('optionsAccessExplained')}</p>
        <p>
          <a href="/welcome.html">{t('optionsWelcome')}</a>
        </p>
      </section>
    </main>
  );
}

function sitesOff({ siteModes }: Settings): string[] {
  return Object.keys(siteModes)
    .filter(site => siteModes[site] === 'off')
    .sort();
}

/** Firefox's way to its shortcut settings, which Chrome's types do not know. */
interface WithShortcutSettings {
  openShortcutSettings?: () => Promise<void>;
}

function Shortcuts() {
  const t = useStrings();
  const [commands, setCommands] = useState<{ description?: string; shortcut?: string }[]>([]);
  useEffect(() => {
    browser.commands.getAll().then(setCommands);
  }, []);
  const { openShortcutSettings } = browser.commands as WithShortcutSettings;
  const open = import.meta.env.FIREFOX
    ? openShortcutSettings
    : () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  return (
    <>
      <ShortcutList commands={commands} />
      {open ? (
        <button type="button" onClick={() => open()}>
          {t('optionsShortcutsOpen')}
        </button>
      ) : (
        <p class="aside">{t('optionsShortcutsFirefox')}</p>
      )}
    </>
  );
}
