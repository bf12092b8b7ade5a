import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readSettings, type Settings, watchSettings, writeSetting } from '../../data/settings';

/** Set one setting, and leave all others as they are. */
export type SetSetting = <Key extends keyof Settings>(key: Key, value: Settings[Key]) => Promise<void>;

/** Know the settings as they are now, here or in another page; `undefined` until they are read. */
export function useSettings(): { settings: Settings | undefined; set: SetSetting } {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const watching = watchSettings(browser.storage.local, setSettings);
    return () => void watching.then(stop => stop());
  }, []);
  const set: SetSetting = async (key, value) => {
    await writeSetting(browser.storage.local, key, value);
    setSettings(await readSettings(browser.storage.local));
  };
  return { settings, set };
}
