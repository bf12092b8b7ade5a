import './lists.css';
import type { RelatedCoverage, Relation } from '../core/service';
import { ExternalLink } from './ExternalLink';
import { formatDate } from './format-date';
import { joinList } from './join-list';
import { type StringKey, useStrings } from './strings';

const RELATION_NAMES: Record<Relation, StringKey> = {
  event: 'relationEvent',
  story: 'relationStory',
  topic: 'relationTopic',
  'same-text': 'relationSameText',
};

/** The first words that two articles share say what both are about; more would be a list to skip. */
const SHARED_TERMS = 5;

/** List other coverage: who, when, how near, what it shares with this page and where its numbers differ. */
export function CoverageList({ related }: { related: readonly RelatedCoverage[] }) {
  return (
    <ol class="coverage-list">
      {related.map(coverage => (
        <li key={coverage.id}>
          <CoverageItem coverage={coverage} />
        </li>
      ))}
    </ol>
  );
}

function CoverageItem({ coverage }: { coverage: RelatedCoverage }) {
  const t = useStrings();
  const { outlet, datePublished, relation, headline, url, shared } = coverage;
  return (
    <article class="coverage">
      <p class="coverage-head">
        <strong dir="auto">{outlet}</strong>
        <time dateTime={datePublished}>{formatDate(datePublished, t('languageTag'))}</time>
        <span class={`badge is-${relation}`}>{t(RELATION_NAMES[relation])}</span>
      </p>
      <p class="coverage-title" dir="auto">
        <ExternalLink url={url}>{headline}</ExternalLink>
      </p>
      {!url && <p class="aside">{t('addressUnknown')}</p>}
      <Shared shared={shared} />
    </article>
  );
}

function Shared({ shared: { terms, quotations, numbers } }: Pick<RelatedCoverage, 'shared'>) {
  const t = useStrings();
  const differing = numbers.filter(({ here, there }) => here !== there);
  return (
    <>
      {differing.length > 0 && (
        <div class="coverage-numbers">
          <h3>{t('differingNumbers')}</h3>
          <ul>
            {differing.map(({ label, here, there }) => (
              <li key={label} dir="auto">
                {t('numberDiffers', [label, here, there])}
              </li>
            ))}
          </ul>
        </div>
      )}
      {quotations.length > 0 && (
        <details>
          <summary>{t('sharedQuotations', quotations.length)}</summary>
          <ul class="shared-quotations">
            {quotations.map(({ here }) => (
              <li key={here} class="words" dir="auto">
                {here}
              </li>
            ))}
          </ul>
        </details>
      )}
      {terms.length > 0 && (
        <p class="aside" dir="auto">
          {t('sharedTerms', [joinList(terms.slice(0, SHARED_TERMS), t('languageTag'))])}
        </p>
      )}
    </>
  );
}
