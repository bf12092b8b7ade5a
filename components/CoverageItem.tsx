import './coverage.css';
import type { PageWords, RelatedCoverage } from '../core/service';
import { Comparison, hasComparison } from './Comparison';
import { ExternalLink } from './ExternalLink';
import { formatDate } from './format-date';
import { joinList } from './join-list';
import { RELATION_NAMES } from './relation-names';
import { type Translate, useStrings } from './strings';
import { atPassage } from './text-fragment';

/** The first words that two articles share say what both are about; more would be a list to skip. */
const SHARED_TERMS = 5;

interface Props {
  coverage: RelatedCoverage;
  onGo: (words: PageWords) => void;
}

/** Show an article of other coverage: who, when, how near, what it shares with this page, and both side by side. */
export function CoverageItem({ coverage, onGo }: Props) {
  const t = useStrings();
  const { outlet, datePublished, relation, headline, url, shared } = coverage;
  const language = t('languageTag');
  const facts = factsOf(coverage, t);
  return (
    <article class="coverage" tabIndex={-1} aria-label={outlet}>
      <p class="coverage-head">
        <strong dir="auto">{outlet}</strong>
        <time dateTime={datePublished}>{formatDate(datePublished, language)}</time>
        <span class={`badge is-${relation}`}>{t(RELATION_NAMES[relation])}</span>
      </p>
      <h3 class="coverage-title" dir="auto">
        <ExternalLink url={url && atPassage(url, wordsThere(coverage))}>{headline}</ExternalLink>
      </h3>
      {!url && <p class="aside">{t('addressUnknown')}</p>}
      {facts.length > 0 && (
        <ul class="coverage-facts">
          {facts.map(fact => (
            <li key={fact} class="coverage-fact">
              {fact}
            </li>
          ))}
        </ul>
      )}
      {shared.terms.length > 0 && (
        <p class="aside" dir="auto">
          {t('sharedTerms', [joinList(shared.terms.slice(0, SHARED_TERMS), language)])}
        </p>
      )}
      {hasComparison(coverage) && <Comparison coverage={coverage} onGo={onGo} />}
    </article>
  );
}

function factsOf({ shared, onlyHere, onlyThere }: RelatedCoverage, t: Translate): string[] {
  const counted = [
    ['sharedQuotations', shared.quotations.length],
    ['sharedSentences', shared.sentences.length],
    ['differingNumbers', shared.numbers.length],
    ['onlyHereCount', onlyHere.quotations.length],
    ['onlyThereCount', onlyThere.quotations.length],
  ] as const;
  return counted.filter(([, count]) => count > 0).map(([key, count]) => t(key, count));
}

/** Words at which to open the article: a quotation as it prints it, else words copied from one to the other. */
function wordsThere({ shared }: RelatedCoverage): string {
  return shared.quotations[0]?.there ?? shared.sentences.find(({ words }) => words)?.words ?? '';
}
