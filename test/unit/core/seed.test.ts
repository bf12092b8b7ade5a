import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseKeys } from '../../../core/choose-keys';
import { buildPassageIndex, passageAt } from '../../../core/passage-index';
import { readPassages, WALL } from '../../../core/read-passages';
import { seed } from '../../../core/seed';
import { pairKey, tripleKey } from '../../../core/shingle';
import { tokenize } from '../../../core/tokenize';
import { fewWords } from './passage-words';

const WINDOW = 3;
const PASSAGES = fc.array(fewWords(0, 20), { minLength: 1, maxLength: 20 });

function seedsOf(texts: string[], text: string): string[] {
  const { hash, length } = tokenize(text);
  const found = seed(hash, length, buildPassageIndex(texts));
  return Array.from({ length: found.length }, (_, i) => `${found.place[i]} ${found.textWord[i]}`);
}

/** Every chosen key held against every pair and triple of the text, without buckets. */
function linearScan(texts: string[], text: string): string[] {
  const { keys, places } = chooseKeys(readPassages(texts).words, WINDOW);
  const { hash, length } = tokenize(text);
  const frequency = new Map<number, number>();
  for (const key of keys) {
    frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  const seeds: string[] = [];
  for (let at = 0; at + 1 < length; at++) {
    for (const wanted of [pairKey(hash, at), at + 2 < length ? tripleKey(hash, at) : undefined]) {
      for (const [i, key] of keys.entries()) {
        if (key === wanted && frequency.get(key)! <= 64) {
          seeds.push(`${places[i]} ${at}`);
        }
      }
    }
  }
  return seeds;
}

describe('seed', () => {
  it('finds what a linear scan finds', () => {
    fc.assert(
      fc.property(PASSAGES, fewWords(0, 40), (texts, text) => {
        expect(seedsOf(texts, text).sort()).toEqual(linearScan(texts, text).sort());
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out what stands in more places than can be looked at', () => {
    const texts = Array.from({ length: 80 }, () => 'crate lobster');
    expect(seedsOf(texts, 'crate lobster')).toEqual([]);
    expect(seedsOf(texts.slice(0, 60), 'crate lobster')).toHaveLength(60);
  });
});

describe('chooseKeys', () => {
  it('keeps a pair of every few neighbours, or three words around it', () => {
    fc.assert(
      fc.property(PASSAGES, texts => {
        const { words, starts } = readPassages(texts);
        const chosen = [...chooseKeys(words, WINDOW).places];
        for (const from of starts) {
          const pairs = words.indexOf(WALL, from) - from - 1;
          for (let window = 0; window + WINDOW <= pairs; window++) {
            const covered = (place: number) => place >= from + window - 1 && place < from + window + WINDOW;
            expect(chosen.some(covered)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('passageAt', () => {
  it('counts as a linear scan over all passages does', () => {
    fc.assert(
      fc.property(fc.array(fewWords(0, 6), { minLength: 1, maxLength: 60 }), texts => {
        const index = buildPassageIndex(texts);
        const { starts } = readPassages(texts);
        // Where a passage is empty the next one begins one wall later.
        expect([...starts].map(start => passageAt(start, index))).toEqual(texts.map((_, passage) => passage));
      }),
    );
  });
});
