import './story.css';
import type { StoryName } from '../core/stories';
import { EmptyState } from './EmptyState';
import { useStrings } from './strings';

interface Props {
  stories: readonly StoryName[];
  /** Address of the page of a story. */
  addressOf: (id: string) => string;
}

/** List the stories of the library and of the reader. */
export function StoryList({ stories, addressOf }: Props) {
  const t = useStrings();
  return (
    <>
      <h1 class="story-title">{t('storyTitle')}</h1>
      <p class="story-intro">{t('storyExplained')}</p>
      {stories.length === 0 && <EmptyState sentence={t('storyNone')} />}
      <ul class="story-list">
        {stories.map(({ id, label }) => (
          <li key={id} dir="auto">
            <a href={addressOf(id)}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
