import type { ComponentChildren } from 'preact';
import './review.css';
import type { Claim, Review } from '../core/corpus';
import { Clamped } from './Clamped';
import { ExternalLink } from './ExternalLink';
import { formatDate } from './format-date';
import { hostOf } from './host-of';
import { ratingWords, scaleWords } from './rating-words';
import { Section } from './Section';
import { type Translate, useStrings } from './strings';

/** Appearances of a claim that are named; more would be a list of links, not a card. */
const MAX_APPEARANCES = 5;

const BASIS = { publisher: 'reviewerFromPublisher', address: 'reviewerFromAddress' } as const;

/** Show what a fact-checker said of a claim: the rating first, as theirs and in their words, then who claimed what and when. */
export function ReviewView({ claim, review }: { claim: Claim; review: Review }) {
  const t = useStrings();
  const { reviewer, rating, url } = review;
  const scale = rating?.text === undefined ? undefined : scaleWords(rating, t);
  return (
    <div class="review">
      <figure class="rating">
        <p class="rating-words" dir="auto">
          {ratingWords(review, t)}
        </p>
        <figcaption dir="auto">
          {t('reviewRatedBy', [reviewer.name])}
          {scale && <small>{scale}</small>}
          {reviewer.basis && <small>{t(BASIS[reviewer.basis])}</small>}
        </figcaption>
      </figure>
      {rating?.explanation && <Clamped text={rating.explanation} />}
      <Section title={t('theClaim')}>
        {claim.claimReviewed !== claim.title && <Clamped text={claim.claimReviewed} />}
        <dl class="facts">
          {factsOf(review, t).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <p class="review-link" dir="auto">
        <ExternalLink url={url}>{t('reviewRead', [hostOf(url)])}</ExternalLink>
      </p>
    </div>
  );
}

function factsOf(review: Review, t: Translate): [name: string, value: ComponentChildren][] {
  const { claimant, claimed, published, appearances = [], keptFrom } = review;
  const dated = (date: string | undefined) => date && formatDate(date, t('languageTag'));
  const facts: [name: string, value: ComponentChildren][] = [
    [t('reviewClaimant'), claimant && [claimant, dated(claimed)].filter(Boolean).join(', ')],
    [t('reviewClaimed'), claimant ? undefined : dated(claimed)],
    [t('reviewAppearances'), appearances.length > 0 && <Appearances urls={appearances.slice(0, MAX_APPEARANCES)} />],
    [t('reviewPublished'), dated(published)],
    [t('reviewKeptFrom'), keptFrom && <ExternalLink url={keptFrom}>{hostOf(keptFrom)}</ExternalLink>],
  ];
  return facts.filter(([, value]) => value);
}

function Appearances({ urls }: { urls: readonly string[] }) {
  return (
    <ul class="appearances">
      {urls.map(url => (
        <li key={url}>
          <ExternalLink url={url}>{hostOf(url)}</ExternalLink>
        </li>
      ))}
    </ul>
  );
}
