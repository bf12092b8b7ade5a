import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ExportReminder } from '../../components/ExportReminder';
import { unexportedNotes } from '../../data/backup/export-reminder';
import type { GlossatorDatabase } from '../../data/db';
import { useSettings } from '../shared/use-settings';

/** Remind the reader of notes that stand in no file, where it is time to. */
export function ReminderLine({ db }: { db: GlossatorDatabase }) {
  const { settings, set } = useSettings();
  const [count, setCount] = useState<number>();
  useEffect(() => {
    if (settings) {
      unexportedNotes(db, settings, new Date()).then(setCount, error =>
        console.error('Glossator: unexported notes could not be counted', error),
      );
    }
  }, [db, settings]);
  return count ? (
    <ExportReminder
      count={count}
      onExport={() => browser.tabs.create({ url: browser.runtime.getURL('/transfer.html') })}
      onNotNow={() => set('reminderPutOffAt', Date.now())}
    />
  ) : null;
}
