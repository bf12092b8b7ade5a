import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../core/corpus';
import { findContext } from '../../../core/find-context';
import { stanceOfWording } from '../../../core/stance';
import { Wording } from '../../../core/wordings';
import { wordsOf } from '../../../core/words';
import { articleOf, open, PACK } from './small-pack';

const [CLAIM] = PACK.claims;
const [CONCEPT] = CLAIM.concepts;

function stancesIn(sentence: string, claim: Claim): string[] {
  const corpus = open({ ...PACK, claims: [claim] });
  return findContext(articleOf(sentence), [corpus])
    .annotations.filter(({ glossator }) => glossator.kind === 'claim')
    .map(({ glossator }) => String(glossator.stance));
}

describe('the stance of a sentence', () => {
  const dredging = CONCEPT.ideas[0];
  const lobsters = CONCEPT.ideas[1];
  const undecided = { ideas: CONCEPT.ideas.slice(0, 3), without: [] };
  const denying = { ideas: [dredging, lobsters, ['no effect', 'unharmed']], stance: 'disputes' as const };
  const claim: Claim = { ...CLAIM, variants: [], opposites: [], concepts: [undecided, denying] };

  it('is what the author of any concept says, before what none says', () => {
    const sentence = 'Years of dredging had no effect on the lobster catch in the bay, a second survey found.';
    expect(stancesIn(sentence, claim)).toEqual(['disputes']);
  });

  it('states where no concept says more', () => {
    expect(stancesIn('Crews blame the dredging for a poor lobster catch in the bay.', claim)).toEqual(['states']);
  });

  it.each([
    ['Lobster catches do not fall after dredging.', 'disputes'],
    ['Lobster catches fall after dredging.', 'states'],
    ['Lobster catches rise after dredging.', 'disputes'],
    ['It is not that nobody asked, but lobster catches never fall after dredging.', 'disputes'],
    ['Catches that are not of lobster do not matter, but lobster catches fall after dredging.', 'states'],
  ])('%s %s the wording', (sentence, stance) => {
    const wording = new Wording(0, 'Lobster catches fall after dredging.', false);
    expect(stanceOfWording(wordsOf(sentence), wording)).toBe(stance);
  });

  it('is that of a contrary which denies as the sentence does', () => {
    const wording = new Wording(0, 'Dredging does the lobsters no harm.', true);
    const sentence = 'He was not there, but dredging does the lobsters no harm.';
    expect(stanceOfWording(wordsOf(sentence), wording)).toBe('disputes');
  });
});

describe('the dial', () => {
  const far =
    'Dredging, which the board had put off twice this spring for want of a survey, money and a willing crew from out of town, ' +
    'lowers what the guild reports as its lobster catch.';
  const close = 'Dredging lowers the lobster catch, the guild said on Monday.';
  const corpus = open();
  const found = (sentence: string, dial: 'cautious' | 'balanced' | 'generous') =>
    findContext(articleOf(sentence), [corpus], { dial }).annotations.length;

  it('is balanced where nothing is said', () => {
    for (const sentence of [far, close]) {
      const unsaid = findContext(articleOf(sentence), [corpus]);
      expect(unsaid).toEqual(findContext(articleOf(sentence), [corpus], { dial: 'balanced' }));
    }
  });

  it('keeps what is sure when cautious, and drops what is doubtful', () => {
    expect(found(close, 'cautious')).toBe(1);
    expect(found(far, 'cautious')).toBe(0);
    expect(found(far, 'generous')).toBe(1);
  });

  it('offers claims whose ideas begin in the sentence before only when generous', () => {
    const spread = 'The crews were angry about the dredging. It lowers the lobster catch, they said.';
    expect(found(spread, 'balanced')).toBe(0);
    expect(found(spread, 'generous')).toBe(1);
  });

  it('offers nothing for a sentence that has few of the ideas', () => {
    expect(found('The dredging lowers the channel. Everyone had lobster for lunch that day.', 'generous')).toBe(0);
  });
});
