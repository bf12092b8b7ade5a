import type { CardItem } from './card-item';
import { formatDate } from './format-date';
import { isSaved } from './is-saved';
import { useStrings } from './strings';

/** Whose packs and publications say what is shown: name, publisher, edition. */
export function Provenance({ items }: { items: readonly CardItem[] }) {
  const t = useStrings();
  const entries = items.flatMap(item => item.entries).filter(entry => !isSaved(entry));
  const packs = new Map(entries.map(({ pack }) => [pack.publication ?? pack.id, pack]));
  return packs.size === 0 ? null : (
    <ul class="card-packs" aria-label={t('packs')}>
      {[...packs].map(([id, { name, publisher, version }]) => (
        <li key={id} dir="auto">
          {name} · {t('packOf', [publisher, formatDate(version, t('languageTag'))])}
        </li>
      ))}
    </ul>
  );
}
