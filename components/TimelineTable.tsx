import { ExternalLink } from './ExternalLink';
import { formatDate } from './format-date';
import { RELATION_NAMES } from './relation-names';
import { useStrings } from './strings';
import type { Moment } from './Timeline';

/** Give the timeline as a table, which says in words what it draws. */
export function TimelineTable({ moments }: { moments: readonly Moment[] }) {
  const t = useStrings();
  return (
    <details>
      <summary>{t('numbersAsTable')}</summary>
      <table>
        <caption class="visually-hidden">{t('timelineTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columnDate')}</th>
            <th scope="col">{t('columnWhoAndWhat')}</th>
          </tr>
        </thead>
        <tbody>
          {moments.map(({ coverage, name, date }, index) => (
            <tr key={index}>
              <th scope="row">{date ? formatDate(date, t('languageTag')) : t('dateUnknown')}</th>
              <td dir="auto">
                <strong>{name}</strong>
                {coverage && (
                  <>
                    <small class="aside"> {t(RELATION_NAMES[coverage.relation])}</small>
                    <br />
                    <ExternalLink url={coverage.url}>{coverage.headline}</ExternalLink>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
