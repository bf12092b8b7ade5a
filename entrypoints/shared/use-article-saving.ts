import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { failureSentence } from '../../components/failure-sentence';
import type { ArticleSaving } from '../../components/SaveArticle';
import { type Translate, useStrings } from '../../components/strings';
import type { PageState, SavedArticle } from '../../core/service';
import type { CallBackground } from './call-background';

/** What the background answers when it is asked to save from a private window, or from a page without an article. */
const PRIVATE = /: private$/;
const NOTHING = /: no article$/;

const IDLE = { isBusy: false, asksPrivate: false };

interface Page {
  tabId: number;
  state: PageState | undefined;
}

/** Save the article of `page` and know whether it is saved; `undefined` where the page has none. */
export function useArticleSaving(page: Page | undefined, call: CallBackground): ArticleSaving | undefined {
  const t = useStrings();
  const [saved, setSaved] = useState<SavedArticle>();
  const [going, setGoing] = useState<Pick<ArticleSaving, 'isBusy' | 'asksPrivate' | 'problem'>>(IDLE);
  const source = page?.state?.status === 'checked' ? page.state.source : undefined;
  useEffect(() => {
    setGoing(IDLE);
    setSaved(undefined);
    if (source === undefined) {
      return undefined;
    }
    let isStale = false;
    const load = () => call('savedOf', source).then(found => isStale || setSaved(found));
    const onMessage = (message: { event?: string } | undefined) => {
      if (message?.event === 'saved-changed') {
        load();
      }
    };
    load();
    browser.runtime.onMessage.addListener(onMessage);
    return () => {
      isStale = true;
      browser.runtime.onMessage.removeListener(onMessage);
    };
  }, [source, call]);
  if (!page || source === undefined) {
    return undefined;
  }
  const fail = ({ message }: Error) =>
    setGoing({
      isBusy: false,
      asksPrivate: PRIVATE.test(message),
      ...(!PRIVATE.test(message) && { problem: sentenceOf(message, t) }),
    });
  const run = (work: Promise<SavedArticle | undefined>) => {
    setGoing({ ...IDLE, isBusy: true });
    work.then(now => {
      setSaved(now);
      setGoing(IDLE);
    }, fail);
  };
  return {
    ...going,
    saved: saved?.saved,
    onSave: evenIfPrivate => run(call('saveArticle', page.tabId, evenIfPrivate)),
    onRefuse: () => setGoing(IDLE),
    onRead: () => saved && void call('showSaved', saved.id).catch(fail),
    onRemove: () => saved && run(call('removeArticles', [saved.id]).then(() => undefined)),
  };
}

function sentenceOf(message: string, t: Translate): string {
  return NOTHING.test(message) ? t('saveNothing') : failureSentence({ message }, t);
}
