import type { ComponentChildren } from 'preact';
import './packs.css';
import { formatDate } from './format-date';
import { PackChanges } from './PackChanges';
import type { ImportView, InterruptedView, ProblemView } from './pack-view';
import { useStrings } from './strings';

interface Props {
  state: ImportView;
  onCancel: () => void;
  /** Take the new edition, or leave the old one. */
  onAccept: () => void;
  onDiscard: () => void;
  onClose: () => void;
}

/** Show what goes on with the import of a pack, and how it ended. */
export function PackImport({ state, onCancel, onAccept, onDiscard, onClose }: Props) {
  const t = useStrings();
  switch (state.at) {
    case 'starting':
    case 'reading':
    case 'indexing':
      return <Progress state={state} onCancel={onCancel} />;
    case 'staged':
      return (
        <section class="pack-import" aria-live="polite">
          <h3 dir="auto">{t('packNewEdition', [state.name])}</h3>
          <p>{t('packEditions', [formatDate(state.from, t('languageTag')), formatDate(state.to, t('languageTag'))])}</p>
          <PackChanges changes={state.changes} />
          <Refused refused={state.refused} problems={state.problems} />
          <p class="actions">
            <button type="button" class="is-main" onClick={onAccept}>
              {t('packAccept')}
            </button>
            <button type="button" onClick={onDiscard}>
              {t('packKeepOld')}
            </button>
          </p>
        </section>
      );
    case 'done':
      return (
        <Told onClose={onClose}>
          <p role="status">{t(state.isUpdate ? 'packUpdated' : 'packAdded', [state.name])}</p>
          <Refused refused={state.refused} problems={state.problems} />
        </Told>
      );
    case 'unchanged':
      return (
        <Told onClose={onClose}>
          <p role="status">{t('packUnchanged', [state.name])}</p>
        </Told>
      );
    case 'cancelled':
      return (
        <Told onClose={onClose}>
          <p role="status">{t('packCancelled')}</p>
        </Told>
      );
    case 'refused':
      return (
        <Told onClose={onClose}>
          <div role="alert">
            <h3 dir="auto">{t('packNotAdded', [state.name])}</h3>
            <p>{state.why}</p>
          </div>
          <Problems problems={state.problems} />
        </Told>
      );
  }
}

function Told({ children, onClose }: { children: ComponentChildren; onClose: () => void }) {
  const t = useStrings();
  return (
    <section class="pack-import">
      {children}
      <p class="actions">
        <button type="button" class="is-quiet" onClick={onClose}>
          {t('close')}
        </button>
      </p>
    </section>
  );
}

type Running = ImportView & { at: 'starting' | 'reading' | 'indexing' };

function Progress({ state, onCancel }: { state: Running; onCancel: () => void }) {
  const t = useStrings();
  const format = new Intl.NumberFormat(t('languageTag'));
  const { done = 0, total, refused = 0 } = state.at === 'starting' ? {} : state;
  return (
    <section class="pack-import">
      <h3 dir="auto">{t(state.at === 'indexing' ? 'packIndexing' : 'packReading', [state.name])}</h3>
      <progress {...(total ? { value: done, max: total } : {})} aria-label={state.name} />
      <p class="pack-progress">
        {total
          ? t('packProgress', [format.format(done), format.format(total), format.format(total - done)])
          : t('packProgressSoFar', [format.format(done)])}
      </p>
      {refused > 0 && <p class="aside">{t('packRefusedEntries', refused)}</p>}
      <p class="actions">
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </section>
  );
}

function Refused({ refused, problems }: { refused: number; problems: readonly ProblemView[] }) {
  const t = useStrings();
  if (refused === 0) {
    return null;
  }
  return (
    <details>
      <summary>{t('packRefusedEntries', refused)}</summary>
      <Problems problems={problems} />
    </details>
  );
}

/** What is wrong, in the words of the format: they are for its author. */
function Problems({ problems }: { problems: readonly ProblemView[] }) {
  return problems.length === 0 ? null : (
    <ul class="pack-problems" lang="en" dir="ltr">
      {problems.map(({ where, message }) => (
        <li key={`${where} ${message}`}>
          <code>{where}</code> {message}
        </li>
      ))}
    </ul>
  );
}

interface InterruptedProps {
  state: InterruptedView;
  isBusy: boolean;
  onResume: () => void;
  onGiveUp: () => void;
}

/** Show an import that was cut off, and how it goes on. */
export function InterruptedImport({ state, isBusy, onResume, onGiveUp }: InterruptedProps) {
  const t = useStrings();
  const format = new Intl.NumberFormat(t('languageTag'));
  return (
    <section class="pack-import">
      <h3 dir="auto">{t('packInterrupted', [state.name])}</h3>
      <p>
        {state.total
          ? t('packProgress', [
              format.format(state.done),
              format.format(state.total),
              format.format(state.total - state.done),
            ])
          : t('packProgressSoFar', [format.format(state.done)])}
      </p>
      {state.file && <p>{t('packChooseAgain', [state.file])}</p>}
      <p class="actions">
        {!state.file && (
          <button type="button" disabled={isBusy} onClick={onResume}>
            {t('packResume')}
          </button>
        )}
        <button type="button" class="is-quiet" disabled={isBusy} onClick={onGiveUp}>
          {t('packGiveUp')}
        </button>
      </p>
    </section>
  );
}
