import { browser } from 'wxt/browser';
import { ShortcutList } from '../../components/ShortcutList';
import { useStrings } from '../../components/strings';
import { useCommands } from '../shared/use-commands';
import { Part } from './OptionsApp';

/** Firefox's way to its shortcut settings, which Chrome's types do not know. */
interface WithShortcutSettings {
  openShortcutSettings?: () => Promise<void>;
}

/** The shortcuts as they are, and the way to the browser's own page for them. */
export function ShortcutsPart() {
  const t = useStrings();
  const { openShortcutSettings } = browser.commands as WithShortcutSettings;
  const open = import.meta.env.FIREFOX
    ? openShortcutSettings
    : () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  return (
    <Part title={t('optionsShortcuts')}>
      <ShortcutList commands={useCommands() ?? []} />
      {open ? (
        <button type="button" onClick={() => open()}>
          {t('optionsShortcutsOpen')}
        </button>
      ) : (
        <p class="aside">{t('optionsShortcutsFirefox')}</p>
      )}
    </Part>
  );
}
