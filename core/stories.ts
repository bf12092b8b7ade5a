/**
 * Which stories something belongs to.
 *
 * Packs name stories and say which claims and coverage belong to them. A page belongs to a
 * story where coverage of it is related to the page, or where it makes several of its
 * claims; one alone is made in many stories. Whoever wants it otherwise tags a note
 * "story:NAME", with the name of a pack's story or a new one.
 */
import type { Corpus } from './open-corpus';
import type { PageContext } from './service';

/** Begins a tag that puts a note into a story. */
const STORY_TAG = 'story:';

/** Claims of one story that a page must make where no coverage of it is related. */
const MIN_CLAIMS = 2;

/** Name what a page that has `context` belongs to. */
export function storiesOf({ annotations, related }: PageContext, corpora: readonly Pick<Corpus, 'pack'>[]): string[] {
  const near = new Set(related.filter(({ relation }) => relation !== 'topic').map(({ id }) => id));
  const made = new Set(
    annotations.flatMap(({ body }) => body.filter(({ type }) => type === 'claim')).map(({ id }) => id),
  );
  const covered = new Set<string>();
  const claims = new Map<string, number>();
  for (const { pack } of corpora) {
    for (const { stories } of pack.coverage.filter(({ id }) => near.has(id))) {
      for (const story of stories) {
        covered.add(story);
      }
    }
    for (const { stories } of pack.claims.filter(({ id }) => made.has(id))) {
      for (const story of stories) {
        claims.set(story, (claims.get(story) ?? 0) + 1);
      }
    }
  }
  const claimed = [...claims].filter(([, count]) => count >= MIN_CLAIMS).map(([story]) => story);
  return [...new Set([...covered, ...claimed])].sort();
}

/** A story of a pack, or one that the reader has named. */
export interface StoryName {
  id: string;
  label: string;
}

/** Name the story with this id: as a pack does, or as the tag of which it was made; `undefined` for what neither knows. */
export function nameOfStory(id: string, stories: readonly StoryName[]): StoryName | undefined {
  const own = isStoryTag(id) ? { id, label: id.slice(STORY_TAG.length) } : undefined;
  return stories.find(story => story.id === id) ?? own;
}

/** Whether a tag names a story. */
export function isStoryTag(tag: string): boolean {
  return tag.toLowerCase().startsWith(STORY_TAG);
}

/** Give the story that a tag names, one of `stories` or a new one; `undefined` for tags that name none. */
export function storyOfTag(tag: string, stories: readonly StoryName[]): StoryName | undefined {
  const name = isStoryTag(tag) ? tag.slice(STORY_TAG.length).trim() : '';
  const key = name.toLowerCase();
  if (key === '') {
    return undefined;
  }
  const known = stories.find(({ id, label }) => id.toLowerCase() === key || label.toLowerCase() === key);
  return known ?? { id: `${STORY_TAG}${key}`, label: name };
}
