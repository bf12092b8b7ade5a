import './coverage.css';
import type { RelatedCoverage } from '../core/related-coverage';
import type { PageWords } from '../core/service';
import { Comparison, hasComparison, isAltered } from './Comparison';
import { ExternalLink } from './ExternalLink';
import { formatDate } from './format-date';
import { joinList } from './join-list';
import { RELATION_NAMES } from './relation-names';
import { SavedSource } from './SavedSource';
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
  const { id, outlet, datePublished, saved, publication, relation, headline, url, shared } = coverage;
  const language = t('languageTag');
  const facts = factsOf(coverage, t);
  return (
    <article class="coverage" tabIndex={-1} aria-label={outlet}>
      <p class="coverage-head">
        <strong dir="auto">{outlet}</strong>
        <time dateTime={datePublished}>{formatDate(datePublished, language)}</time>
        <span class={`badge is-${relation}`}>{t(RELATION_NAMES[relation])}</span>
      </p>
      <h2 class="coverage-title" dir="auto">
        <ExternalLink url={url && atPassage(url, wordsThere(coverage))}>{headline}</ExternalLink>
      </h2>
      {saved && <SavedSource id={id} saved={saved} words={wordsThere(coverage)} />}
      {publication && <p class="aside">{t('coverageInPublication', [publication])}</p>}
      {!url && <p class="aside">{t('addressUnknown')}</p>}
      {facts.length > 0 && (
        <ul class="coverage-facts">
          {facts.map(({ text, isDifference }) => (
            <li key={text} class={isDifference ? 'coverage-fact is-difference' : 'coverage-fact'}>
              {text}
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

/** What a reader wants to know first: where they differ. */
function factsOf({ shared }: RelatedCoverage, t: Translate) {
  const counted = [
    { key: 'differingNumbers', count: shared.numbers.length, isDifference: true },
    { key: 'alteredQuotations', count: shared.quotations.filter(isAltered).length, isDifference: true },
    { key: 'sharedQuotations', count: shared.quotations.filter(one => !isAltered(one)).length, isDifference: false },
    { key: 'sharedSentences', count: shared.sentences.length, isDifference: false },
  ] as const;
  return counted
    .filter(({ count }) => count > 0)
    .map(({ key, count, isDifference }) => ({ text: t(key, count), isDifference }));
}

/** Words at which to open the article: a quotation as it prints it, else words copied from one to the other. */
function wordsThere({ shared }: RelatedCoverage): string {
  return shared.quotations[0]?.there ?? shared.sentences.find(({ words }) => words)?.words ?? '';
}
