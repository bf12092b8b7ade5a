import { ColoursContext } from '../../components/colours';
import { useStrings } from '../../components/strings';
import type { GlossatorDatabase } from '../../data/db';
import { NotRead } from '../shared/NotRead';
import { useSettings } from '../shared/use-settings';
import { BackupPart } from './BackupPart';
import { ExportPart } from './ExportPart';
import { ImportPart } from './ImportPart';
import { SnapshotsPart } from './SnapshotsPart';
import { useDrop } from './use-drop';
import { type Incoming, useIncoming } from './use-incoming';
import { useKept } from './use-kept';

/** What every part of the page works with. */
export interface PartProps {
  db: GlossatorDatabase;
  kept: NonNullable<ReturnType<typeof useKept>['kept']>;
  incoming: Incoming;
  /** Look again at what is kept. */
  reload: () => void;
}

/** Notes, and everything else that is the reader's, out of the browser and in again. */
export function TransferApp({ db }: { db: GlossatorDatabase }) {
  const t = useStrings();
  const { settings, set } = useSettings();
  const { kept, problem, reload } = useKept(db);
  const incoming = useIncoming(db, reload);
  const isTarget = useDrop(incoming.take);
  if (problem && !kept) {
    return (
      <main class="options transfer">
        <NotRead title={t('transferTitle')} problem={problem} />
      </main>
    );
  }
  if (!settings || !kept) {
    return null;
  }
  const props: PartProps = { db, kept, incoming, reload };
  return (
    <ColoursContext.Provider value={settings.colourNames}>
      <main class={isTarget ? 'options transfer is-target' : 'options transfer'}>
        <h1>{t('transferTitle')}</h1>
        <p class="options-intro">{t('transferIntro')}</p>
        <ImportPart {...props} />
        <ExportPart {...props} />
        <BackupPart {...props} settings={settings} set={set} />
        <SnapshotsPart {...props} />
      </main>
    </ColoursContext.Provider>
  );
}
