import type { CardItem, EntryOf } from './card-item';
import { ExternalLink } from './ExternalLink';
import { valueClass } from './FigureList';
import { formatDate } from './format-date';
import { NumberBar } from './NumberBar';
import { NumberTable } from './NumberTable';
import { type NumberElsewhere, numberHere, numbersElsewhere } from './numbers-elsewhere';
import { useStrings } from './strings';

interface Props {
  entry: EntryOf<'number'>;
  item: CardItem;
}

/** The number of this page may be spelled out, and then has no value to draw. */
type Row = Omit<NumberElsewhere, 'value'> & { value: number | undefined };

/** Show the number of this page beside those that others give for the same quantity. */
export function NumberView({ entry, item }: Props) {
  const t = useStrings();
  const { quantity, pack } = entry;
  const here: Row = { ...numberHere(item.annotation), where: t('thisPage'), date: '' };
  const rows = [here, ...numbersElsewhere(entry, item, t)];
  const longest = here.value === undefined ? 0 : Math.max(...rows.map(row => row.value ?? 0));
  return (
    <div class="number">
      <p class="number-label" dir="auto">
        {quantity.label}
      </p>
      <ul class="numbers">
        {rows.map(row => (
          <li key={`${row.where} ${row.printed}`}>
            {longest > 0 && <NumberBar share={(row.value ?? 0) / longest} isHere={row === here} />}
            <strong class={valueClass(row.printed)}>{row.printed}</strong>
            <ExternalLink url={row.coverage?.url}>{row.where}</ExternalLink>
            <small>{row.date && formatDate(row.date, t('languageTag'))}</small>
          </li>
        ))}
      </ul>
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
