import type { Exclusive } from '../core/related-coverage';
import { joinList } from './join-list';
import { Quoted } from './Quoted';
import { useStrings } from './strings';

/** List the quotations and numbers that only one of two articles has; nothing where there are none. */
export function OnlyIn({ title, only: { quotations, numbers } }: { title: string; only: Exclusive }) {
  const t = useStrings();
  if (quotations.length + numbers.length === 0) {
    return null;
  }
  return (
    <section>
      <h3 dir="auto">{title}</h3>
      <ul class="only">
        {quotations.map(quotation => (
          <li key={quotation} class="quoted">
            <Quoted text={quotation} />
          </li>
        ))}
        {numbers.map(({ printed, counts, before, after }) => (
          <li key={`${printed} ${counts.join(' ')}`} class="counted">
            <p class="words" dir="auto">
              {before}
              <strong>{printed}</strong>
              {after ?? <small class="aside"> {t('numberNear', [joinList(counts, t('languageTag'))])}</small>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
