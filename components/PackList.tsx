import './packs.css';
import { type PackActions, PackItem } from './PackItem';
import type { PackView } from './pack-view';
import { useStrings } from './strings';

/** A key that is kept although its pack is gone. */
export interface KeptKey {
  id: string;
  name: string;
  publisher: string;
}

interface Props {
  packs: readonly PackView[];
  keys: readonly KeptKey[];
  isBusy: boolean;
  actionsOf: (pack: PackView) => PackActions;
  onForget: (id: string) => void;
}

/** List the packs in the order in which they are asked, and the keys of those that were removed. */
export function PackList({ packs, keys, isBusy, actionsOf, onForget }: Props) {
  const t = useStrings();
  return (
    <>
      {packs.length > 1 && <p class="aside">{t('packOrderExplained')}</p>}
      <ol class="packs">
        {packs.map((pack, i) => (
          <PackItem
            key={pack.id}
            pack={pack}
            isFirst={i === 0}
            isLast={i === packs.length - 1}
            isBusy={isBusy}
            actions={actionsOf(pack)}
          />
        ))}
      </ol>
      {keys.length > 0 && (
        <div>
          <h3>{t('packKeys')}</h3>
          <p class="aside">{t('packKeysExplained')}</p>
          <ul class="sites">
            {keys.map(({ id, name, publisher }) => (
              <li key={id}>
                <span dir="auto">
                  {name} · {publisher}
                </span>
                <button
                  type="button"
                  class="is-quiet"
                  aria-label={t('packForgetKeyOf', [name])}
                  onClick={() => onForget(id)}
                >
                  {t('packForgetKey')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
