import { describe, expect, it } from 'vitest';
import { findContext } from '../../../core/find-context';
import { isRunOn } from '../../../core/run-on';
import { articleOf, open } from './small-pack';

const LONG = 'and then the crews went home to wait for the board and its survey of the silt '.repeat(3);

describe('isRunOn', () => {
  it.each([
    [`The chair Ida Marsh QuillBoard votes for a new slipway Crews to meet MORE said so ${LONG}.`, true],
    ['The chair Ida Marsh QuillBoard votes for a new slipway.', false],
    [`Mr. McCarthy told YouTube and the BBC that #TakeCare was his idea, ${LONG}.`, false],
    [`Nothing is glued in this sentence ${LONG}.`, false],
  ])('%s', (sentence, expected) => {
    expect(isRunOn(sentence)).toBe(expected);
  });

  it('keeps claims of headlines away from the sentence that they ran into', () => {
    const corpus = open();
    const headline = 'dredging lowers the lobster catch';
    expect(findContext(articleOf(`They said that ${headline}.`), [corpus]).annotations).toHaveLength(1);
    const text = `The chair Ida QuillSurvey finds ${headline} MORE went home ${LONG}.`;
    expect(findContext(articleOf(text), [corpus]).annotations).toEqual([]);
  });
});
