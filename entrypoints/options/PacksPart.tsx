import { browser } from 'wxt/browser';
import { PackAdd } from '../../components/PackAdd';
import { InterruptedImport, PackImport } from '../../components/PackImport';
import type { PackActions } from '../../components/PackItem';
import { PackList } from '../../components/PackList';
import type { InterruptedView, PackView } from '../../components/pack-view';
import { ReviewFile } from '../../components/ReviewFile';
import { useStrings } from '../../components/strings';
import { GlossatorDatabase } from '../../data/db';
import { forgetKey, movePack, removePack, setPack } from '../../data/manage-packs';
import type { PackRow } from '../../data/rows';
import { CHECK_DAILY, DAY } from '../shared/pack-addresses';
import { askForHost } from './ask-for-host';
import { Part, type PartProps } from './OptionsApp';
import { usePackImport } from './use-pack-import';
import { usePacks } from './use-packs';
import { useReviewFile } from './use-review-file';

const db = new GlossatorDatabase();

/** The packs: which there are, what can be done with them, and how more come in. */
export function PacksPart({ onSaving }: Pick<PartProps, 'onSaving'>) {
  const t = useStrings();
  const { known, changed } = usePacks(db);
  const importing = usePackImport(db, changed);
  const { state, isBusy } = importing;
  const reviews = useReviewFile(importing.start);
  const save = (saving: Promise<unknown>) => onSaving(saving.then(changed));

  /** The browser asks the reader for this one host, which it does at a click alone: so nothing is awaited before. */
  async function fromAddress(address: string, why: 'add-pack' | 'update-pack', row?: PackRow): Promise<void> {
    const { host } = new URL(address);
    if (!(await askForHost(address))) {
      importing.refuse(host, t('packAddressDenied', [host]));
      return;
    }
    const known = row?.origin?.kind === 'address' && row.origin.address === address ? row.origin : undefined;
    await importing.start({ do: 'address', address, why, known }, row?.meta.name ?? host);
    if (row) {
      await db.packs.update(row.edition, { checked: new Date().toISOString(), hasUpdate: false });
      await changed();
    }
  }

  function actionsOf({ id, address }: PackView): PackActions {
    const row = known?.rows.find(each => each.id === id);
    const edition = row?.edition ?? -1;
    return {
      onTurn: enabled => save(setPack(db, edition, { enabled })),
      onMove: by => save(movePack(db, edition, by).then(() => focusMoved(id, by))),
      onDaily: isChecked => save(setPack(db, edition, { isChecked }).then(scheduleChecks)),
      onUpdate: () => address && fromAddress(address, 'update-pack', row),
      onRemove: isKeyForgotten => row && save(removePack(db, row, isKeyForgotten)),
    };
  }

  async function resume({ id, name, address }: InterruptedView): Promise<void> {
    await (address ? fromAddress(address, 'add-pack') : importing.start({ do: 'resume', id }, name));
  }

  return (
    <Part title={t('packs')}>
      <p>{t('packsIntro')}</p>
      {known && (
        <div>
          <PackList
            packs={known.views}
            keys={known.keys}
            isBusy={isBusy}
            actionsOf={actionsOf}
            onForget={id => save(forgetKey(db, id))}
          />
        </div>
      )}
      {state && (
        <PackImport
          state={state}
          onCancel={importing.cancel}
          onAccept={importing.accept}
          onDiscard={() => importing.discard()}
          onClose={importing.close}
        />
      )}
      {!isBusy &&
        known?.interrupted.map(each => (
          <InterruptedImport
            key={each.id}
            state={each}
            isBusy={isBusy}
            onResume={() => resume(each)}
            onGiveUp={() => importing.discard(each.id)}
          />
        ))}
      <div>
        <h3>{t('packAdd')}</h3>
        <PackAdd
          isBusy={isBusy}
          onFile={file => importing.start({ do: 'file', file }, file.name)}
          onAddress={address => fromAddress(address, 'add-pack')}
        />
        <ReviewFile
          state={reviews.state}
          isBusy={isBusy}
          onFile={reviews.read}
          onAdd={reviews.add}
          onClose={reviews.close}
        />
      </div>
    </Part>
  );
}

/** The pack that was moved is another element now, and the keyboard is to go on with it. */
function focusMoved(id: string, by: -1 | 1): void {
  requestAnimationFrame(() => document.getElementById(`pack-${by < 0 ? 'up' : 'down'}-${id}`)?.focus());
}

async function scheduleChecks(): Promise<void> {
  await browser.alarms.create(CHECK_DAILY, { periodInMinutes: DAY });
}
