import { browser } from 'wxt/browser';
import { useStrings } from '../../components/strings';
import type { StoryName } from '../../core/stories';

/** Lead to the pages of stories. */
export function StoryLinks({ stories }: { stories: readonly StoryName[] }) {
  const t = useStrings();
  if (stories.length === 0) {
    return null;
  }
  return (
    <div class="story-links">
      <h3>{t('storyTitle')}</h3>
      <ul>
        {stories.map(({ id, label }) => (
          <li key={id} dir="auto">
            <a
              href={browser.runtime.getURL(`/story.html?${new URLSearchParams({ id })}`)}
              target="_blank"
              rel="noopener"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
