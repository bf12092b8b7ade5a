import type { ComponentChild } from 'preact';
import { useId, useState } from 'preact/hooks';
import './transfer.css';
import { ConflictItem, type ConflictView, DECISIONS, type Decision } from './ConflictItem';
import { type ExportFormat, formatName } from './ExportForm';
import { Radios } from './Radios';
import { placeOf, type Refusal, reasonOf } from './refusals';
import { ShowMore } from './ShowMore';
import { useStrings } from './strings';
import { useLedTo } from './use-led-to';

/** Conflicts and refusals that are shown at first, and with every press of the button. */
const PAGE = 10;

interface Props {
  file: string;
  format: ExportFormat;
  fresh: number;
  same: number;
  conflicts: readonly ConflictView[];
  refused: readonly Refusal[];
  onImport: (decide: (id: string) => Decision) => void;
  onCancel: () => void;
}

/** Show what importing a file would do, and let the reader decide where notes say different things. */
export function ImportPreview({ file, format, fresh, same, conflicts, refused, onImport, onCancel }: Props) {
  const t = useStrings();
  const id = useId();
  const led = useLedTo<HTMLElement>();
  const [all, setAll] = useState<Decision>('mine');
  const [own, setOwn] = useState<Record<string, Decision>>({});
  const decide = (id: string) => own[id] ?? all;
  const count = fresh + conflicts.filter(({ id }) => decide(id) !== 'mine').length;
  return (
    <section class="import-preview" aria-labelledby={id} {...led}>
      <h3 id={id} dir="auto">
        {t('importPreviewOf', [file, t(formatName(format))])}
      </h3>
      <dl class="import-counts">
        <Count number={fresh} name={t('importNew', fresh)} />
        <Count number={same} name={t('importSame', same)} />
        <Count number={conflicts.length} name={t('importConflicting', conflicts.length)} />
        <Count number={refused.length} name={t('importRefused', refused.length)} />
      </dl>
      {conflicts.length > 0 && (
        <>
          <Radios
            legend={t('importDecide')}
            look="segments"
            options={DECISIONS.map(({ value, label }) => ({ value, label: t(label) }))}
            value={all}
            onChoose={decision => {
              setAll(decision);
              setOwn({});
            }}
          />
          <Paged
            items={conflicts}
            show={conflict => (
              <ConflictItem
                key={conflict.id}
                conflict={conflict}
                decision={decide(conflict.id)}
                onDecide={decision => setOwn({ ...own, [conflict.id]: decision })}
              />
            )}
          />
        </>
      )}
      {refused.length > 0 && (
        <details class="import-refused">
          <summary>{t('importRefusedTitle', refused.length)}</summary>
          <Paged
            items={refused}
            show={({ place, reason }) => (
              <li key={`${place.path} ${place.number}`}>
                <span class="import-place" dir="auto">
                  {placeOf(place, t)}
                </span>{' '}
                {reasonOf(reason, t)}
              </li>
            )}
          />
        </details>
      )}
      {count === 0 && conflicts.length === 0 && <p>{t('importNothing')}</p>}
      <p class="actions">
        {(count > 0 || conflicts.length > 0) && (
          <button type="button" class="is-main" disabled={count === 0} onClick={() => onImport(decide)}>
            {t('importRun', count)}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {t(count > 0 || conflicts.length > 0 ? 'cancel' : 'close')}
        </button>
      </p>
    </section>
  );
}

function Count({ number, name }: { number: number; name: string }) {
  const t = useStrings();
  return (
    <div class={number === 0 ? 'is-none' : undefined}>
      <dt>{name}</dt>
      <dd>{new Intl.NumberFormat(t('languageTag')).format(number)}</dd>
    </div>
  );
}

/** Show a long list a page at a time: each of its items has parts of its own. */
function Paged<Item>({ items, show }: { items: readonly Item[]; show: (item: Item) => ComponentChild }) {
  const [limit, setLimit] = useState(PAGE);
  return (
    <>
      <ul class="import-list">{items.slice(0, limit).map(show)}</ul>
      <ShowMore rest={items.length - limit} onMore={() => setLimit(limit + 5 * PAGE)} />
    </>
  );
}
