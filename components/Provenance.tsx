import type { CardItem } from './card-item';
import { formatDate } from './format-date';
import { useStrings } from './strings';

/** Whose packs and publications say what is shown: name, publisher, edition. */
export function Provenance({ items }: { items: readonly CardItem[] }) {
  const t = useStrings();
  const packs = new Map(items.flatMap(item => item.entries).map(({ pack }) => [pack.publication ?? pack.id, pack]));
  return (
    <ul class="card-packs" aria-label={t('packs')}>
      {[...packs].map(([id, { name, publisher, version }]) => (
        <li key={id} dir="auto">
          {name} · {t('packOf', [publisher, formatDate(version, t('languageTag'))])}
        </li>
      ))}
    </ul>
  );
}
