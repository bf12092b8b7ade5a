import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignInBand, BAND, CHANGED_COST, codesOfText, LEFT_OUT_COST } from '../../../core/align';
import { boundOf } from '../../../core/bound';
import { buildPassageIndex, CODE_MASK, type PassageIndex, SURPRISE_MASK } from '../../../core/passage-index';
import { tokenize } from '../../../core/tokenize';
import { fewWords } from './passage-words';

function read(text: string): { codes: Uint16Array; length: number } {
  const tokens = tokenize(text);
  const codes = new Uint16Array(tokens.length);
  codesOfText(tokens.hash, tokens.length, codes);
  return { codes, length: tokens.length };
}

/** The best of all alignments within the band, each cell worked out from its neighbours without saving anything. */
function bruteForce({ code }: PassageIndex, codes: Uint16Array, length: number, diagonal: number): number {
  const known = new Map<string, number>();
  const isInBand = (place: number, at: number) =>
    place >= 0 && at >= 0 && at < codes.length && Math.abs(at - place - diagonal) <= BAND;
  const best = (place: number, at: number): number => {
    if (!isInBand(place, at)) {
      return 0;
    }
    const key = `${place} ${at}`;
    if (!known.has(key)) {
      const word = code[1 + place];
      const step = (word & CODE_MASK) === codes[at] ? word & SURPRISE_MASK : -CHANGED_COST;
      known.set(
        key,
        Math.max(
          0,
          best(place - 1, at - 1) + step,
          best(place - 1, at) - LEFT_OUT_COST,
          best(place, at - 1) - LEFT_OUT_COST,
        ),
      );
    }
    return known.get(key)!;
  };
  let score = 0;
  for (let place = 0; place < length; place++) {
    for (let at = 0; at < codes.length; at++) {
      score = Math.max(score, best(place, at));
    }
  }
  return score;
}

const CASES = fc.tuple(fewWords(1, 24), fewWords(1, 40), fc.integer({ min: -24, max: 40 }));

describe('alignInBand', () => {
  it('earns what a brute-force aligner earns', () => {
    fc.assert(
      fc.property(CASES, ([passage, text, diagonal]) => {
        const index = buildPassageIndex([passage]);
        const { codes, length } = read(text);
        const placement = { start: 1, length: tokenize(passage).length, diagonal };
        expect(alignInBand(index, codes, length, placement).score).toBe(
          bruteForce(index, codes, placement.length, diagonal),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('names the stretches that earn its score', () => {
    fc.assert(
      fc.property(CASES, ([passage, text, diagonal]) => {
        const index = buildPassageIndex([passage]);
        const { codes, length } = read(text);
        const placement = { start: 1, length: tokenize(passage).length, diagonal };
        const found = alignInBand(index, codes, length, placement);
        if (found.score > 0) {
          const first = index.code[1 + found.passageStart];
          const last = index.code[found.passageEnd];
          expect(codes[found.textStart]).toBe(first & CODE_MASK);
          expect(codes[found.textEnd - 1]).toBe(last & CODE_MASK);
          expect(found.matched).toBeLessThanOrEqual(
            Math.min(found.textEnd - found.textStart, found.passageEnd - found.passageStart),
          );
          const stretch = codes.slice(found.textStart, found.textEnd);
          const shift = placement.diagonal - found.textStart;
          expect(alignInBand(index, stretch, stretch.length, { ...placement, diagonal: shift }).score).toBe(
            found.score,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('follows a passage over words that were put in', () => {
    const passage = 'trawler crate lobster silt harbour ferry';
    const index = buildPassageIndex([passage]);
    const { codes, length } = read('trawler crate lobster mayor said silt harbour ferry');
    expect(alignInBand(index, codes, length, { start: 1, length: 6, diagonal: 0 })).toMatchObject({
      textStart: 0,
      textEnd: 8,
      passageStart: 0,
      passageEnd: 6,
      matched: 6,
    });
  });
});

describe('boundOf', () => {
  it('is never below what an alignment earns', () => {
    fc.assert(
      fc.property(CASES, ([passage, text, diagonal]) => {
        const index = buildPassageIndex([passage]);
        const { codes, length } = read(text);
        const placement = { start: 1, length: tokenize(passage).length, diagonal };
        const { bits, words } = boundOf(index, codes, length, placement);
        const { score, matched } = alignInBand(index, codes, length, placement);
        expect(bits).toBeGreaterThanOrEqual(score);
        expect(words).toBeGreaterThanOrEqual(matched);
      }),
      { numRuns: 300 },
    );
  });
});
