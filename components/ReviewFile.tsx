import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import './packs.css';
import './review.css';
import type { Claim } from '../core/corpus';
import { formatDate } from './format-date';
import { Icon } from './Icon';
import { ratingWords } from './rating-words';
import { type StringKey, useStrings } from './strings';

/** What a file of reviews may end in. */
const ACCEPTED = '.json,.jsonld,.jsonl,.ndjson,.gz,application/json,application/ld+json,application/gzip';

/** What was found in a file before any of it is added. */
export interface ReviewFileFound {
  accepted: number;
  refused: readonly (readonly [why: StringKey, count: number])[];
  examples: readonly Claim[];
  /** Where there are too many: how many are added, and from which month on. */
  kept: number;
  since?: string;
}

export type ReviewFileState =
  | { at: 'idle' }
  | { at: 'reading'; name: string; done: number; total: number }
  | { at: 'found'; name: string; found: ReviewFileFound }
  | { at: 'failed'; name: string; why: string };

interface Props {
  state: ReviewFileState;
  isBusy: boolean;
  onFile: (file: File) => void;
  onAdd: (name: string) => void;
  /** Stop reading, or leave what was found. */
  onClose: () => void;
}

/** Add fact-checks from a file: what is in it is shown first, with the reasons for what cannot be added. */
export function ReviewFile({ state, isBusy, onFile, onAdd, onClose }: Props) {
  const t = useStrings();
  switch (state.at) {
    case 'idle':
      return <Choose isBusy={isBusy} onFile={onFile} />;
    case 'reading':
      return (
        <Box title={t('reviewsReading', [state.name])}>
          <progress value={state.done} max={state.total} aria-label={state.name} />
          <p class="actions">
            <button type="button" onClick={onClose}>
              {t('cancel')}
            </button>
          </p>
        </Box>
      );
    case 'failed':
      return (
        <Box title={state.name}>
          <p role="alert">{state.why}</p>
          <p class="actions">
            <button type="button" class="is-quiet" onClick={onClose}>
              {t('close')}
            </button>
          </p>
        </Box>
      );
    case 'found':
      return <Found {...state} onAdd={onAdd} onClose={onClose} isBusy={isBusy} />;
  }
}

function Box({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="pack-import">
      <h3 dir="auto">{title}</h3>
      {children}
    </section>
  );
}

function Choose({ isBusy, onFile }: Pick<Props, 'isBusy' | 'onFile'>) {
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="review-file">
      <input
        type="file"
        hidden
        ref={input}
        accept={ACCEPTED}
        onChange={event => {
          const [file] = event.currentTarget.files ?? [];
          if (file) {
            onFile(file);
          }
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <button type="button" disabled={isBusy} onClick={() => input.current?.click()}>
        <Icon name="add" />
        {t('reviewsAdd')}
      </button>
      <p class="aside">{t('reviewsAddExplained')}</p>
    </div>
  );
}

type FoundProps = Pick<Props, 'isBusy' | 'onAdd' | 'onClose'> & { name: string; found: ReviewFileFound };

function Found({ name, found, isBusy, onAdd, onClose }: FoundProps) {
  const t = useStrings();
  const id = useId();
  const [called, setCalled] = useState(name.replace(/(?:\.\w{2,8})+$/, ''));
  const { accepted, refused, examples, kept, since } = found;
  const format = new Intl.NumberFormat(t('languageTag'));
  return (
    <Box title={name}>
      <p role="status">{t('reviewsFound', accepted)}</p>
      {since !== undefined && (
        <p class="aside">{t('reviewsNewest', [format.format(kept), formatDate(since, t('languageTag'))])}</p>
      )}
      <ul class="review-examples">
        {examples.map(claim => (
          <li key={claim.id}>
            <p class="words" dir="auto">
              {claim.title}
            </p>
            <p class="aside" dir="auto">
              {t('reviewSaid', [claim.review!.reviewer.name, ratingWords(claim.review!, t)])}
            </p>
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <details>
          <summary>
            {t(
              'reviewsRefused',
              refused.reduce((sum, [, count]) => sum + count, 0),
            )}
          </summary>
          <ul>
            {refused.map(([why, count]) => (
              <li key={why}>
                {format.format(count)} · {t(why)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {accepted > 0 && (
        <p>
          <label for={id}>{t('reviewsName')}</label>
          <input
            id={id}
            type="text"
            value={called}
            dir="auto"
            onInput={event => setCalled(event.currentTarget.value)}
          />
        </p>
      )}
      <p class="actions">
        {accepted > 0 && (
          <button type="button" class="is-main" disabled={isBusy} onClick={() => onAdd(called.trim() || name)}>
            {t('optionsAdd')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t(accepted > 0 ? 'cancel' : 'close')}
        </button>
      </p>
    </Box>
  );
}
