import { useEffect, useState } from 'preact/hooks';
import { itemOf } from '../../components/card-item';
import { useStrings } from '../../components/strings';
import type { Entry, PageContext } from '../../core/service';
import type { CallBackground } from '../shared/call-background';
import { SAMPLE } from './sample-article';
import { TryArticle } from './TryArticle';

interface Found {
  context: PageContext;
  entries: Entry[];
}

/** Let the reader try: a real article, matched here and now by the same library. */
export function TryPart({ call }: { call: CallBackground }) {
  const t = useStrings();
  const [found, setFound] = useState<Found>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    matchSample(call).then(setFound, error => {
      console.error('Glossator: the sample could not be matched', error);
      setHasFailed(true);
    });
  }, [call]);
  const items = found?.context.annotations.map(annotation => itemOf(annotation, found.entries)) ?? [];
  return (
    <>
      <p role="status">
        {hasFailed && t('statusFailed')}
        {!hasFailed && (found ? t('welcomeTryFound', items.length) : t('statusChecking'))}
      </p>
      <TryArticle article={SAMPLE} items={items} />
    </>
  );
}

async function matchSample(call: CallBackground): Promise<Found> {
  const context = await call('matchText', SAMPLE);
  const bodies = context.annotations.flatMap(annotation => annotation.body);
  return { context, entries: await call('entries', bodies) };
}
