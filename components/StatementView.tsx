import type { EntryOf } from './card-item';
import { ExternalLink } from './ExternalLink';
import { formatDate } from './format-date';
import { Section } from './Section';
import { safeUrl } from './safe-url';
import { useStrings } from './strings';
import { Unverified } from './Unverified';

/** Show a public statement: its words, who said them, when and where, and where the wording was checked. */
export function StatementView({ entry }: { entry: EntryOf<'statement'> }) {
  const t = useStrings();
  const { statement } = entry;
  const addresses = statement.sources.filter(source => safeUrl(source));
  return (
    <>
      <Section title={t('theStatement')}>
        <blockquote class="words" dir="auto">
          {statement.text}
        </blockquote>
        <p class="said" dir="auto">
          {t('statementSaid', [statement.speaker, formatDate(statement.date, t('languageTag'))])}
          <small>{statement.occasion}</small>
        </p>
        <ul class="checked-at">
          {addresses.map(address => (
            <li key={address}>
              <ExternalLink url={address}>{t('statementChecked', [new URL(address).hostname])}</ExternalLink>
            </li>
          ))}
        </ul>
        {statement.sources.length === 0 && <p class="aside">{t('statementUnchecked')}</p>}
        {statement.note && (
          <p class="aside" dir="auto">
            {statement.note}
          </p>
        )}
      </Section>
      <Unverified text={statement.unverified} />
    </>
  );
}
