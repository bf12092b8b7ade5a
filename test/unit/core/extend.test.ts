import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOfText } from '../../../core/align';
import { longestRun } from '../../../core/extend';
import { buildPassageIndex } from '../../../core/passage-index';
import { tokenize } from '../../../core/tokenize';

const WORDS = fc.array(fc.constantFrom('crates', 'of', 'lobster', 'harbour'), { minLength: 1, maxLength: 12 });

describe('longestRun', () => {
  it('counts the words in a row that stand in both, as looking at every place does', () => {
    fc.assert(
      fc.property(WORDS, WORDS, fc.integer({ min: -12, max: 12 }), (passage, text, diagonal) => {
        const index = buildPassageIndex([passage.join(' ')]);
        const { hash, length } = tokenize(text.join(' '));
        const codes = new Uint16Array(length);
        codesOfText(hash, length, codes);
        const isShared = passage.map((word, i) => word === text[i + diagonal]);
        const runs = isShared.map((_, i) => isShared.slice(i).concat(false).indexOf(false));
        const placement = { start: index.milestone[0], length: passage.length, diagonal };
        expect(longestRun(index, codes, length, placement)).toBe(Math.max(...runs));
      }),
    );
  });
});
