import './review.css';
import type { Claim } from '../core/corpus';
import { ExternalLink } from './ExternalLink';
import { hostOf } from './host-of';
import { ratingWords } from './rating-words';
import { Section } from './Section';
import { useStrings } from './strings';

interface Props {
  claims: readonly Claim[];
  /** How many reviews of the page could not be read. */
  refused: number;
  /** Host of the page. */
  site: string;
  /** Ids of those that are kept. */
  kept: readonly string[];
  onKeep: (claim: Claim) => void;
  onDrop: (claim: Claim) => void;
}

/** Offer to keep the reviews that a page itself carries: whose they are, what they say, and that they are the page's word. */
export function ReviewOffer({ claims, refused, site, kept, onKeep, onDrop }: Props) {
  const t = useStrings();
  if (claims.length + refused === 0) {
    return null;
  }
  return (
    <aside class="review-offer">
      <Section title={t(claims.length > 0 ? 'offerTitle' : 'offerUnread', claims.length || refused)}>
        {claims.length > 0 && <p class="aside">{t('offerExplained', [site])}</p>}
        <ul>
          {claims.map(claim => (
            <li key={claim.id} class="offered">
              <Offered claim={claim} site={site} />
              <button type="button" onClick={() => turn(claim)}>
                {t(isKept(claim) ? 'remove' : 'offerKeep')}
                <span class="visually-hidden">: {claim.title}</span>
              </button>
              {isKept(claim) && <small class="aside">{t('offerTold')}</small>}
            </li>
          ))}
        </ul>
        {claims.length > 0 && refused > 0 && <p class="aside">{t('offerUnread', refused)}</p>}
      </Section>
    </aside>
  );

  function isKept({ id }: Claim): boolean {
    return kept.includes(id);
  }

  function turn(claim: Claim): void {
    (isKept(claim) ? onDrop : onKeep)(claim);
  }
}

function Offered({ claim, site }: { claim: Claim; site: string }) {
  const t = useStrings();
  const review = claim.review!;
  const host = hostOf(review.url);
  return (
    <>
      <p class="words" dir="auto">
        {claim.claimReviewed}
      </p>
      <p dir="auto">{t('reviewSaid', [review.reviewer.name, ratingWords(review, t)])}</p>
      {host !== hostOf(`https://${site}`) && (
        <p class="aside">
          <ExternalLink url={review.url}>{t('offerElsewhere', [host])}</ExternalLink>
        </p>
      )}
    </>
  );
}
