import { describe, expect, it } from 'vitest';
import type { ContextAnnotation } from '../../../core/annotation';
import type { RelatedCoverage } from '../../../core/related-coverage';
import { nameOfStory, storiesOf, storyOfTag } from '../../../core/stories';

const CORPORA = [
  {
    pack: {
      claims: [
        { id: 'silt', stories: ['harbour', 'budget'] },
        { id: 'fish', stories: ['harbour'] },
      ],
      coverage: [{ id: 'courier', stories: ['ferry'] }],
    },
  },
] as unknown as Parameters<typeof storiesOf>[1];

function context(claims: string[], related: [id: string, relation: RelatedCoverage['relation']][] = []) {
  return {
    annotations: claims.map(id => ({ body: [{ type: 'claim', id }] })) as ContextAnnotation[],
    related: related.map(([id, relation]) => ({ id, relation })) as RelatedCoverage[],
    sentences: [],
  };
}

describe('storiesOf', () => {
  it('puts a page where coverage of a story reports the same', () => {
    expect(storiesOf(context([], [['courier', 'event']]), CORPORA)).toEqual(['ferry']);
  });

  it('does not where it only shares a topic with that', () => {
    expect(storiesOf(context([], [['courier', 'topic']]), CORPORA)).toEqual([]);
  });

  it('puts a page where it makes several claims of a story, and not for one, however often made', () => {
    expect(storiesOf(context(['silt', 'fish']), CORPORA)).toEqual(['harbour']);
    expect(storiesOf(context(['silt', 'silt']), CORPORA)).toEqual([]);
  });
});

describe('storyOfTag', () => {
  const known = [{ id: 'harbour', label: 'The dredging of the harbour' }];

  it.each([
    ['story:harbour', 'harbour'],
    ['Story: the dredging of the Harbour', 'harbour'],
    ['story:Lamp thefts', 'story:lamp thefts'],
  ])('reads %s', (tag, id) => {
    expect(storyOfTag(tag, known)?.id).toBe(id);
  });

  it.each(['harbour', 'story', 'story:', 'story:  ', 'history:x'])('takes %s for a tag like others', tag => {
    expect(storyOfTag(tag, known)).toBeUndefined();
  });
});

describe('nameOfStory', () => {
  it('names stories of packs and of tags, and no others', () => {
    const known = [{ id: 'harbour', label: 'The harbour' }];
    expect(nameOfStory('harbour', known)?.label).toBe('The harbour');
    expect(nameOfStory('story:lamp thefts', known)?.label).toBe('lamp thefts');
    expect(nameOfStory('gone', known)).toBeUndefined();
  });
});
