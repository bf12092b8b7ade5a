import { ReviewOffer } from '../../components/ReviewOffer';
import { useStrings } from '../../components/strings';
import type { Claim } from '../../core/corpus';
import type { GlossatorDatabase } from '../../data/db';
import { dropReview, type KeptPack, keepReview } from '../../data/kept-reviews';
import type { PartProps } from './PanelApp';
import { useOffered } from './use-offered';

/** Several panels may keep something at once, and each writes all that is kept. */
const LOCK = 'kept-reviews';

/** Offer to keep the reviews that the page carries; nothing is kept unless the reader says so. */
export function OfferPart({ page, db, onTell, onFail }: PartProps & { db: GlossatorDatabase }) {
  const t = useStrings();
  const { offered, kept, reload } = useOffered(page, db);
  if (!offered || !page) {
    return null;
  }
  const pack: KeptPack = {
    name: t('keptPackName'),
    publisher: t('keptPackName'),
    licence: t('reviewsLicence'),
    language: t('languageTag'),
  };
  const change = (write: () => Promise<void>, told: string) =>
    void navigator.locks
      .request(LOCK, write)
      .then(reload)
      .then(() => onTell({ message: told }))
      .catch(onFail);
  return (
    <ReviewOffer
      {...offered}
      site={page.site.site}
      kept={kept}
      onKeep={(claim: Claim) => change(() => keepReview(db, claim, pack, new Date()), t('offerTold'))}
      onDrop={(claim: Claim) => change(() => dropReview(db, claim.id, pack, new Date()), t('offerDropped'))}
    />
  );
}
