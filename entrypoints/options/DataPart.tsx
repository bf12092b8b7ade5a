import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { StorageView } from '../../components/StorageView';
import { SureButton } from '../../components/SureButton';
import { useStrings } from '../../components/strings';
import { keepNewest, listSnapshots, type Snapshot, snapshotFolder } from '../../data/backup/snapshots';
import { GlossatorDatabase } from '../../data/db';
import { emptyTrash, type Held, measureStorage, removeAddedPacks } from '../../data/storage';
import { dropShards } from '../../data/subscriptions/shard-cache';
import { Part, type PartProps } from './OptionsApp';

const MEGABYTE = 1_000_000;

const db = new GlossatorDatabase();

/** What lies on this machine, how much room it takes, and the ways to free some. */
export function DataPart({ settings, call, onSaving }: Pick<PartProps, 'settings' | 'call' | 'onSaving'>) {
  const t = useStrings();
  const { stored, reload } = useStored();
  const free = (work: Promise<unknown>) => onSaving(work.then(reload));
  return (
    <Part title={t('optionsData')}>
      <p>{t('optionsDataStays')}</p>
      <p>
        <a href="/transfer.html">{t('optionsTransfer')}</a>
      </p>
      {stored && (
        <StorageView
          usage={stored.usage}
          quota={stored.quota}
          held={[
            { id: 'notes', ...stored.held.notes },
            {
              id: 'trash',
              ...stored.held.trash,
              action: (
                <Actions>
                  <SureButton
                    label={t('storageTrashEmpty')}
                    question={t('storageTrashSure')}
                    onSure={() => free(emptyTrash(db))}
                  />
                </Actions>
              ),
            },
            {
              id: 'articles',
              ...stored.held.articles,
              action: (
                <Actions>
                  <a href={browser.runtime.getURL('/saved.html')}>{t('savedShow')}</a>
                  <SureButton
                    label={t('savedRemoveAll')}
                    question={t('savedRemoveAllSure')}
                    onSure={() => free(call('removeArticles'))}
                  />
                </Actions>
              ),
            },
            {
              id: 'packs',
              ...stored.held.packs,
              action: stored.held.packs.count > 1 && (
                <Actions>
                  <SureButton
                    label={t('storagePacksRemove')}
                    question={t('storagePacksSure')}
                    onSure={() => free(removeAddedPacks(db))}
                  />
                </Actions>
              ),
            },
            {
              id: 'shards',
              ...stored.held.shards,
              most: Number(settings.publicationRoom) * MEGABYTE,
              action: (
                <Actions>
                  <SureButton
                    label={t('storageShardsRemove')}
                    question={t('storageShardsSure')}
                    onSure={() => free(dropShards(db))}
                  />
                </Actions>
              ),
            },
            {
              id: 'snapshots',
              ...stored.snapshots,
              action: stored.snapshots.count > 1 && (
                <Actions>
                  <SureButton
                    label={t('storageSnapshotsDrop')}
                    question={t('storageSnapshotsSure')}
                    onSure={() => free(snapshotFolder().then(folder => keepNewest(folder, 1)))}
                  />
                </Actions>
              ),
            },
          ]}
        />
      )}
    </Part>
  );
}

function Actions({ children }: { children: ComponentChildren }) {
  return <div class="storage-actions">{children}</div>;
}

function useStored() {
  const [stored, setStored] = useState<{
    usage?: number;
    quota?: number;
    held: Awaited<ReturnType<typeof measureStorage>>;
    snapshots: Held;
  }>();
  const reload = async () => {
    const [held, snapshots, { usage, quota }] = await Promise.all([
      measureStorage(db),
      snapshotFolder().then(listSnapshots, () => []),
      navigator.storage.estimate(),
    ]);
    setStored({ held, snapshots: { count: snapshots.length, size: sizeOf(snapshots) }, usage, quota });
  };
  useEffect(() => {
    const load = () => reload().catch(error => console.error('Glossator: what is stored could not be measured', error));
    load();
    // Articles and notes are saved on other pages, which the reader leaves to come here.
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, []);
  return { stored, reload };
}

function sizeOf(snapshots: readonly Snapshot[]): number {
  return snapshots.reduce((sum, { size }) => sum + size, 0);
}
