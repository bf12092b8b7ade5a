import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EmptyState } from '../../components/EmptyState';
import { failureSentence } from '../../components/failure-sentence';
import { Markdown } from '../../components/Markdown';
import { StoryList } from '../../components/StoryList';
import { StoryView } from '../../components/StoryView';
import { ShowSaved } from '../../components/show-saved';
import { useStrings } from '../../components/strings';
import type { Entry } from '../../core/service';
import type { StoryName } from '../../core/stories';
import type { GlossatorDatabase } from '../../data/db';
import { knownStories, readStory, type StoryContent } from '../../data/stories';
import type { CallBackground } from '../shared/call-background';
import { NotRead } from '../shared/NotRead';

/** Which story is shown; all are listed where none is named. */
const ID = new URLSearchParams(location.search).get('id');

const LIST = '/story.html';

/** What makes a story another one. */
const EVENTS = new Set(['notes-changed', 'saved-changed']);

interface Known {
  stories: StoryName[];
  story: StoryContent | undefined;
  claims: Entry[];
}

/** One story, or a list of all. */
export function StoryApp({ call, db }: { call: CallBackground; db: GlossatorDatabase }) {
  const t = useStrings();
  const { known, problem, fail } = useStory(call, db);
  if (!known) {
    return problem ? (
      <main class="story-page">
        <NotRead title={t('storyTitle')} problem={problem} />
      </main>
    ) : null;
  }
  const { stories, story, claims } = known;
  return (
    <main class="story-page">
      {ID === null ? (
        <StoryList stories={stories} addressOf={id => `${LIST}?${new URLSearchParams({ id })}`} />
      ) : (
        <>
          <p class="story-back">
            <a href={LIST}>{t('storyAll')}</a>
          </p>
          {story ? (
            <ShowSaved.Provider value={(id, words) => void call('showSaved', id, words).catch(fail)}>
              <StoryView {...story} entries={claims} Text={Markdown} onPrint={() => print()} />
            </ShowSaved.Provider>
          ) : (
            <EmptyState sentence={t('storyGone')} />
          )}
        </>
      )}
      {problem && <p role="alert">{failureSentence(problem, t)}</p>}
    </main>
  );
}

function useStory(call: CallBackground, db: GlossatorDatabase) {
  const [known, setKnown] = useState<Known>();
  const [problem, setProblem] = useState<Error>();
  const fail = (error: Error) => {
    reportError(error);
    setProblem(error);
  };
  useEffect(() => {
    const load = () => readKnown(call, db).then(setKnown, fail);
    const onMessage = (message: { event?: string } | undefined) => {
      if (message?.event && EVENTS.has(message.event)) {
        load();
      }
    };
    load();
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, [call, db]);
  useEffect(() => {
    if (known?.story) {
      document.title = known.story.label;
    }
  }, [known]);
  return { known, problem, fail };
}

async function readKnown(call: CallBackground, db: GlossatorDatabase): Promise<Known> {
  if (ID === null) {
    return { stories: await knownStories(db), story: undefined, claims: [] };
  }
  const story = await readStory(db, ID);
  const claims = await call(
    'entries',
    (story?.claims ?? []).map(({ id }) => ({ type: 'claim' as const, id })),
  );
  return { stories: [], story, claims };
}
