import type { CardItem, EntryOf } from './card-item';
import { ExternalLink } from './ExternalLink';
import { formatDate } from './format-date';
import { NumberBars } from './NumberBars';
import { NumberTable } from './NumberTable';
import { numberHere, numbersElsewhere } from './numbers-elsewhere';
import { useStrings } from './strings';

interface Props {
  entry: EntryOf<'number'>;
  item: CardItem;
}

/** Show the number of this page beside those that others give for the same quantity. */
export function NumberView({ entry, item }: Props) {
  const t = useStrings();
  const { quantity, pack } = entry;
  const here = numberHere(item.annotation);
  const others = numbersElsewhere(entry, item, t);
  const rows = [{ ...here, where: t('thisPage'), date: '', isHere: true }, ...others];
  return (
    <div class="number">
      <p class="number-label" dir="auto">
        {quantity.label}
      </p>
      <ul class="numbers">
        <li class="is-here">
          <strong class="figure-value">{here.printed}</strong>
          <span>{t('thisPage')}</span>
        </li>
        {others.map(other => (
          <li key={`${other.where} ${other.printed}`}>
            <strong class="figure-value">{other.printed}</strong>
            <ExternalLink url={other.coverage?.url}>{other.where}</ExternalLink>
            <small>{formatDate(other.date, t('languageTag'))}</small>
          </li>
        ))}
      </ul>
      <NumberBars rows={rows} />
      <NumberTable rows={rows} />
      {quantity.note && (
        <p class="aside" dir="auto">
          {quantity.note}
        </p>
      )}
      <p class="imprint" dir="auto">
        {t('fromPack', [pack.name])}
      </p>
    </div>
  );
}
