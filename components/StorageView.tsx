import './storage.css';
import type { ComponentChildren } from 'preact';
import { formatSize } from './format-size';
import { type StringKey, useStrings } from './strings';

/** What takes room, and what a reader can do to free it. */
export interface HeldItem {
  id: 'notes' | 'trash' | 'articles' | 'packs' | 'shards' | 'snapshots';
  count: number;
  /** Bytes, about. */
  size: number;
  /** Bytes that it may take, where the oldest goes beyond that. */
  most?: number;
  /** Unset for what is never given up for room. */
  action?: ComponentChildren;
}

const NAMES: Record<HeldItem['id'], StringKey> = {
  notes: 'storageNotes',
  trash: 'storageTrash',
  articles: 'savedTitle',
  packs: 'storagePacks',
  shards: 'storageShards',
  snapshots: 'storageSnapshots',
};

/** Free room below which the reader is told: what a large pack takes. */
const TIGHT = 100_000_000;

interface Props {
  /** Bytes as the browser counts them, with its own bookkeeping. */
  usage: number | undefined;
  quota: number | undefined;
  held: readonly HeldItem[];
}

/** Say in words how much room is taken and left, and by what it is taken. */
export function StorageView({ usage, quota, held }: Props) {
  const t = useStrings();
  const language = t('languageTag');
  const left = usage === undefined || quota === undefined ? undefined : Math.max(0, quota - usage);
  return (
    <>
      {usage !== undefined && quota !== undefined && (
        <p>{t('storageUsed', [formatSize(usage, language), formatSize(quota, language)])}</p>
      )}
      {left !== undefined && left < TIGHT && (
        <p class="storage-tight" role="alert">
          {t('storageTight', [formatSize(left, language)])}
        </p>
      )}
      <table class="storage">
        <caption class="visually-hidden">{t('storageTable')}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('storageWhat')}</th>
            <th scope="col">{t('storageCount')}</th>
            <th scope="col">{t('storageSize')}</th>
            <th scope="col">{t('storageFree')}</th>
          </tr>
        </thead>
        <tbody>
          {held.map(({ id, count, size, most, action }) => (
            <tr key={id}>
              <th scope="row">{t(NAMES[id], most === undefined ? [] : [formatSize(most, language)])}</th>
              <td>{new Intl.NumberFormat(language).format(count)}</td>
              <td>{formatSize(size, language)}</td>
              <td>{count > 0 && action}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="aside">{t('storageNotesStay')}</p>
    </>
  );
}
