import { useCallback, useEffect, useState } from 'preact/hooks';
import { type OfferedReviews, offeredReviews } from '../../data/claim-review/offered-reviews';
import type { GlossatorDatabase } from '../../data/db';
import { keptReviewIds } from '../../data/kept-reviews';
import { callerOf, type Page } from './use-page';

/** Know the reviews that the page carries, and which of all reviews are kept; none are offered in a private window. */
export function useOffered(page: Page | undefined, db: GlossatorDatabase) {
  const [offered, setOffered] = useState<OfferedReviews>();
  const [kept, setKept] = useState<readonly string[]>([]);
  const reload = useCallback(() => keptReviewIds(db).then(setKept), [db]);
  const { tabId, source } = offeringPage(page);
  useEffect(() => {
    let isStale = false;
    setOffered(undefined);
    if (tabId !== undefined) {
      Promise.all([readOffered(tabId, source), reload()]).then(
        ([found]) => isStale || setOffered(found),
        // A page that has gone offers nothing.
        () => undefined,
      );
    }
    return () => {
      isStale = true;
    };
  }, [tabId, source, reload]);
  return { offered, kept, reload };
}

/** The content script names its page, the browser its host: what it offers counts only where they agree. */
function offeringPage(page: Page | undefined): { tabId?: number; source: string } {
  const source = page?.state?.source ?? '';
  const isItself = page !== undefined && URL.canParse(source) && new URL(source).hostname === page.site.site;
  return isItself && !page.site.isPrivate ? { tabId: page.tabId, source } : { source };
}

async function readOffered(tabId: number, source: string): Promise<OfferedReviews> {
  const scripts = await callerOf(tabId)('linkedReviews');
  return offeredReviews(scripts, source, new Date().toISOString().slice(0, 10));
}
