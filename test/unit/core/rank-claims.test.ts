import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOf, buildBm25, rankBm25 } from '../../../core/bm25';
import { plainPost } from '../../../core/plain-post';
import { buildClaimRanker } from '../../../core/rank-claims';

function claim(claimed: string, title = '', text = '') {
  return { claim: claimed, title, subtitle: '', text };
}

describe('plainPost', () => {
  it.each([
    ['Look https://t.co/a1B2 now', 'Look now'],
    ['#Harbourpic.twitter.com/XyZ', 'Harbour'],
    ['Ask @SpeakerQuill about it', 'Ask SpeakerQuill Speaker Quill about it'],
    ['#SaveTheHarbour2019', 'SaveTheHarbour2019 Save The Harbour 2019'],
    ['— Ida Quill (@iq_lobster) May 3, 2019', '— Ida Quill May 3, 2019'],
  ])('reads %s', (post, plain) => {
    expect(plainPost(post).replace(/\s+/g, ' ').trim()).toBe(plain);
  });
});

describe('buildClaimRanker', () => {
  const claims = [
    claim('Immigrants commit more crimes than natives.', 'Immigrants and crime'),
    claim(
      'Lobster catches fall after dredging.',
      'Dredging',
      'Ida Quill told the board: “He called it the gold standard.”',
    ),
    claim('The harbour board sold its bedbug hotel.', 'A hotel of bed bugs'),
    claim('A watch of gold was found in the inner harbour.', 'Property found at low tide'),
  ];
  const rank = buildClaimRanker(claims);

  it.each([
    ['the same words', 'lobster catches fell after the dredging', 1],
    ['another word of the same beginning', 'Does immigration bring criminality?', 0],
    ['words that the check prints in their order', 'And Quill called it the gold standard.', 1],
    ['two words written as one', 'goldwatch', 3],
    ['words in a hashtag', 'Never again #BedBugs #Hotel', 2],
  ])('finds a claim by %s', (_, passage, document) => {
    expect(rank(passage, 1)[0].document).toBe(document);
  });

  it('gives no claim that shares nothing with the passage', () => {
    expect(rank('Zzyzx qwerty', 5)).toEqual([]);
    expect(rank('', 5)).toEqual([]);
  });

  it('gives as many as asked for, best first', () => {
    const ranked = rank('gold harbour lobster immigrants', 3);
    expect(ranked).toHaveLength(3);
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a));
  });
});

describe('rankBm25', () => {
  const documents = fc.array(fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 12,
  });
  const counted = (document: Record<string, number>) =>
    new Map(Object.entries(document).map(([term, count]) => [Number(term), count]));

  it('scores as the formula does, within the steps of a posting', () => {
    fc.assert(
      fc.property(documents, fc.uniqueArray(fc.integer({ min: 1, max: 6 })), (rows, query) => {
        const maps = rows.map(counted);
        const index = buildBm25(maps);
        const size = (map: ReadonlyMap<number, number>) => [...map.values()].reduce((sum, count) => sum + count, 0);
        const average = maps.reduce((sum, map) => sum + size(map), 0) / maps.length || 1;
        const expected = maps.map(map =>
          query.reduce((sum, term) => {
            const count = map.get(term) ?? 0;
            const holding = maps.filter(other => other.has(term)).length;
            const idf = Math.log(1 + (maps.length - holding + 0.5) / (holding + 0.5));
            return sum + (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * size(map)) / average));
          }, 0),
        );
        const scores = new Map(
          rankBm25(index, new Map(query.map(term => [term, 1])), maps.length).map(({ document, score }) => [
            document,
            score,
          ]),
        );
        for (const [document, score] of expected.entries()) {
          expect(Math.abs((scores.get(document) ?? 0) - score)).toBeLessThanOrEqual(query.length * index.scale + 1e-4);
        }
      }),
    );
  });

  it('keeps the best as sorting all would', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 8 }), (scores, limit) => {
        const sorted = scores
          .map((score, document) => ({ document, score }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || a.document - b.document)
          .slice(0, limit);
        expect(bestOf(Float32Array.from(scores), limit)).toEqual(sorted);
      }),
    );
  });
});
