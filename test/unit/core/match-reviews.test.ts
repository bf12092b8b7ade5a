import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../core/corpus';
import type { Dial } from '../../../core/dial';
import { findContext } from '../../../core/find-context';
import { articleOf, open, PACK } from './small-pack';

const REVIEWED = [
  'The harbour of Port Ellis lost 40 percent of its lobster boats after the council raised the mooring fees.',
  'A video shows the mayor of Port Ellis hiding ballots in the cellar of the old customs house.',
  'Eating raw seaweed every morning cures the swelling that fishermen get in their wrists.',
];

const claims = REVIEWED.map(
  (claimReviewed, i): Claim => ({
    ...PACK.claims[0],
    ...{
      id: `review-${i}`,
      claimReviewed,
      variants: [],
      opposites: [],
      concepts: [],
      finding: '',
      figures: [],
      sources: [],
    },
    review: { url: `https://check.example/${i}`, reviewer: { name: 'Check Example' }, rating: { text: 'False' } },
  }),
);

function found(sentence: string, dial: Dial = 'balanced') {
  const { annotations } = findContext(articleOf(sentence), [open({ ...PACK, claims })], { dial });
  return annotations.filter(({ glossator }) => glossator.kind === 'claim');
}

const ids = (sentence: string, dial?: Dial) => found(sentence, dial).map(({ body }) => body[0]?.id);

describe('claims of which only a review is known', () => {
  it.each([
    [
      'The harbour of Port Ellis has lost 40 percent of its lobster boats since the council raised the mooring fees.',
      'review-0',
    ],
    [
      'The video, she said, shows the mayor of Port Ellis hiding ballots in a cellar of the old customs house.',
      'review-1',
    ],
    ['He swears that eating raw seaweed every morning cures the swelling fishermen get in the wrists.', 'review-2'],
  ])('are found where they are made in much the same words: %s', (sentence, id) => {
    expect(ids(sentence)).toEqual([id]);
  });

  it.each([
    'The council of Port Ellis raised the mooring fees after a long evening in the old customs house.',
    'Lobster boats left the harbour of Port Ellis at dawn, forty of them, to block the slipway.',
    'The mayor of Port Ellis spoke in front of the old customs house about ballots and what they cost.',
    'Fishermen of the town eat seaweed in the morning, raw or cooked, and think nothing of it.',
    'A video of the harbour shows the mayor with fishermen who lost their boats in the storm.',
    'The swelling in his wrists went away by itself, the fisherman said, as it does every summer.',
  ])('are silent where the same things are spoken of: %s', sentence => {
    expect(ids(sentence)).toEqual([]);
  });

  it('are silent where the number is another one', () => {
    const sentence =
      'The harbour of Port Ellis lost 4 percent of its lobster boats after the council raised the mooring fees.';
    expect(ids(sentence)).toEqual([]);
  });

  it('heed the dial', () => {
    const loose = 'Port Ellis lost lobster boats when the council raised some of the fees for mooring, they say.';
    const [cautious, balanced, generous] = (['cautious', 'balanced', 'generous'] as const).map(
      dial => ids(loose, dial).length,
    );
    expect(cautious).toBeLessThanOrEqual(balanced!);
    expect(balanced).toBeLessThanOrEqual(generous!);
    expect([cautious, generous]).toEqual([0, 1]);
  });

  it('say where the passage denies what was reviewed', () => {
    const [match] = found(
      'The video does not show the mayor of Port Ellis hiding ballots in the cellar of the old customs house.',
    );
    expect(match?.glossator.stance).toBe('disputes');
  });
});
