import { useState } from 'preact/hooks';
import { formatDate } from './format-date';
import { Icon } from './Icon';
import { joinList } from './join-list';
import { languageName } from './language-name';
import { COUNTED, type PackView } from './pack-view';
import { Switch } from './Switch';
import { useStrings } from './strings';

const MEGABYTE = 1_000_000;

export interface PackActions {
  onTurn: (isOn: boolean) => void;
  onMove: (by: -1 | 1) => void;
  onDaily: (isOn: boolean) => void;
  /** Look at its address for a newer edition, and show what that changes. */
  onUpdate: () => void;
  onRemove: (isKeyForgotten: boolean) => void;
}

interface Props {
  pack: PackView;
  isFirst: boolean;
  isLast: boolean;
  /** Whether no other import may begin. */
  isBusy: boolean;
  actions: PackActions;
}

/** Show a pack: whose it is, what it holds, how it came here, and what can be done with it. */
export function PackItem({ pack, isFirst, isLast, isBusy, actions }: Props) {
  const t = useStrings();
  const language = t('languageTag');
  return (
    <li class="pack">
      <div class="pack-head">
        <h3 class="pack-name">
          <bdi lang={pack.language}>{pack.name}</bdi>
        </h3>
        <MoveButton pack={pack} by={-1} isAtEnd={isFirst} onMove={actions.onMove} />
        <MoveButton pack={pack} by={1} isAtEnd={isLast} onMove={actions.onMove} />
      </div>
      <p class="aside">{t('packOf', [pack.publisher, formatDate(pack.version, language)])}</p>
      <PackFacts pack={pack} />
      <Switch label={t('packOn', [pack.name])} isOn={pack.isOn} onTurn={actions.onTurn} />
      {pack.address && <Address pack={pack} isBusy={isBusy} actions={actions} />}
      {!pack.isBundled && <Removal pack={pack} onRemove={actions.onRemove} />}
    </li>
  );
}

function MoveButton({
  pack,
  by,
  isAtEnd,
  onMove,
}: {
  pack: PackView;
  by: -1 | 1;
  isAtEnd: boolean;
  onMove: PackActions['onMove'];
}) {
  const t = useStrings();
  return (
    <button
      type="button"
      class="is-quiet"
      id={`pack-${by < 0 ? 'up' : 'down'}-${pack.id}`}
      aria-label={t(by < 0 ? 'packUp' : 'packDown', [pack.name])}
      // Not disabled, so that the focus stays where it is when a pack arrives at the end.
      aria-disabled={isAtEnd}
      onClick={() => !isAtEnd && onMove(by)}
    >
      <Icon name={by < 0 ? 'up' : 'down'} />
    </button>
  );
}

/** What it holds and how it came here. */
function PackFacts({ pack }: { pack: PackView }) {
  const t = useStrings();
  const language = t('languageTag');
  const counts = COUNTED.flatMap(([section, key]) => {
    const count = pack.counts?.[section] ?? 0;
    return count > 0 ? [t(key, count)] : [];
  });
  const facts = [
    counts.length > 0 ? joinList(counts, language) : '',
    [languageName(pack.language, language), ...(pack.size === undefined ? [] : [sizeIn(language, pack.size)])].join(
      ' · ',
    ),
    t('packLicence', [pack.licence]),
  ];
  return (
    <ul class="pack-facts">
      {facts
        .filter(fact => fact !== '')
        .map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      <li>{origin()}</li>
      {!pack.isBundled && (
        <li>
          {pack.fingerprint ? (
            <>
              {t('packSigned')} <code dir="ltr">{pack.fingerprint}</code>
            </>
          ) : (
            t('packUnsigned')
          )}
        </li>
      )}
      {pack.refused > 0 && <li>{t('packRefusedEntries', pack.refused)}</li>}
    </ul>
  );

  function origin() {
    if (pack.isBundled) {
      return t('packBundled');
    }
    if (pack.address === undefined && pack.file === undefined) {
      return t('packFromPages');
    }
    return pack.address ? (
      <>
        {t('packFromAddress')} <span dir="ltr">{pack.address}</span>
      </>
    ) : (
      t('packFromFile', [pack.file ?? ''])
    );
  }
}

function Address({ pack, isBusy, actions }: Pick<Props, 'pack' | 'isBusy' | 'actions'>) {
  const t = useStrings();
  return (
    <div class="pack-address">
      <Switch
        label={t('packDaily', [pack.name])}
        explained={t('packDailyExplained')}
        isOn={pack.isChecked}
        onTurn={actions.onDaily}
      />
      <p class="actions">
        <button type="button" disabled={isBusy} onClick={actions.onUpdate}>
          {t(pack.hasUpdate ? 'packShowUpdate' : 'packCheckNow')}
        </button>
        <span class="aside">
          {pack.hasUpdate
            ? t('packHasUpdate')
            : pack.checked && t('packAsked', [formatDate(pack.checked, t('languageTag'))])}
        </span>
      </p>
    </div>
  );
}

/** Ask before a pack goes, since it may not be to be had again. */
function Removal({ pack, onRemove }: { pack: PackView; onRemove: PackActions['onRemove'] }) {
  const t = useStrings();
  const [isAsking, setIsAsking] = useState(false);
  const [isKeyForgotten, setIsKeyForgotten] = useState(false);
  if (!isAsking) {
    return (
      <p class="actions">
        <button
          type="button"
          class="is-quiet"
          aria-label={t('packRemove', [pack.name])}
          onClick={() => setIsAsking(true)}
        >
          {t('remove')}
        </button>
      </p>
    );
  }
  return (
    <div class="pack-asking">
      <p>{t('packRemoveAsk', [pack.name])}</p>
      {pack.fingerprint && (
        <label class="pack-check">
          <input
            type="checkbox"
            checked={isKeyForgotten}
            onChange={event => setIsKeyForgotten(event.currentTarget.checked)}
          />
          {t('packForgetKeyToo')}
        </label>
      )}
      <p class="actions">
        <button type="button" ref={focusOn} onClick={() => onRemove(isKeyForgotten)}>
          {t('remove')}
        </button>
        <button type="button" class="is-quiet" onClick={() => setIsAsking(false)}>
          {t('cancel')}
        </button>
      </p>
    </div>
  );
}

/** The button that was pressed is gone; the keyboard goes on at the one that took its place. */
function focusOn(element: HTMLElement | null): void {
  element?.focus();
}

function sizeIn(language: string, bytes: number): string {
  const [unit, size] =
    bytes < MEGABYTE ? (['kilobyte', bytes / 1_000] as const) : (['megabyte', bytes / MEGABYTE] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}
