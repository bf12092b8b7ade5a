import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match } from '../../../page/find-quotation';
import { judgeMatch } from '../../../page/judge-match';

const LENGTH = 80;

function match(words: number, before: number, after: number): Match {
  return { start: 500, end: 580, words, before, after, likeness: (5 * words + 2 * before + 2 * after) / 9 };
}

/** The state of `best` where `next` is the second best, `closed` what speaks for a deletion. */
function stateOf(best: Match, { next = match(0.3, 0.3, 0.2), closed = 0.6, length = LENGTH, position = 0 } = {}) {
  return judgeMatch(best, { next, closed }, { length, position }).state;
}

describe('judgeMatch', () => {
  it.each([
    ['the same words in the same surroundings', stateOf(match(1, 1, 1)), 'exact'],
    ['the same words elsewhere', stateOf(match(1, 0.2, 0.3)), 'moved'],
    ['the same words beside what stood before them', stateOf(match(1, 1, 0.2)), 'moved'],
    ['a few words that stand anywhere', stateOf(match(1, 0.2, 0.3), { length: 9 }), 'uncertain'],
    ['changed words in kept surroundings', stateOf(match(0.85, 1, 1)), 'edited'],
    ['changed words in changed surroundings', stateOf(match(0.75, 0.7, 0.8)), 'edited'],
    ['changed words elsewhere', stateOf(match(0.75, 0.3, 0.2)), 'uncertain'],
    ['another sentence in the same place', stateOf(match(0.4, 1, 1)), 'uncertain'],
    ['changed words where the gap of a deletion is', stateOf(match(0.7, 0.6, 0.4), { closed: 1 }), 'uncertain'],
    ['what nothing is like', stateOf(match(0.3, 0.3, 0.2)), 'gone'],
  ])('takes %s for what it is', (_name, state, expected) => {
    expect(state).toBe(expected);
  });

  it('knows one of two equal places by where it was', () => {
    const twins = { next: match(1, 1, 1) };
    expect(stateOf(match(1, 1, 1), { ...twins, position: 500 })).toBe('exact');
    expect(stateOf(match(1, 1, 1), { ...twins, position: 7 })).toBe('uncertain');
  });

  it('is never surer of a match of which less agrees', () => {
    const share = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (words, before, after, less) => {
        const scoreOf = (part: number) =>
          judgeMatch(match(words * part, before * part, after * part), { closed: 0 }, { length: LENGTH }).score;
        expect(scoreOf(less)).toBeLessThanOrEqual(scoreOf(1));
      }),
    );
  });
});
