import { formatDate } from './format-date';
import { useStrings } from './strings';

interface Row {
  printed: string;
  where: string;
  /** Empty where it is not known or stands in `where`. */
  date: string;
}

/** Give the compared numbers as a table, which says in words what the picture draws. */
export function NumberTable({ rows }: { rows: readonly Row[] }) {
  const t = useStrings();
  const isDated = rows.some(({ date }) => date !== '');
  return (
    <details class="as-table">
      <summary>{t('numbersAsTable')}</summary>
      <table>
        <caption class="visually-hidden">{t('numbersCompared')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columnWhere')}</th>
            <th scope="col">{t('columnNumber')}</th>
            {isDated && <th scope="col">{t('columnDate')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.where} ${row.printed}`}>
              <th scope="row">{row.where}</th>
              <td>{row.printed}</td>
              {isDated && <td>{row.date && formatDate(row.date, t('languageTag'))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
