import { describe, expect, it } from 'vitest';
import { buildCollection, relateWithin } from '../../../core/collection';
import { reduce } from '../../../core/reduce';
import { HARBOUR, HARBOUR_ELSEWHERE, UNRELATED } from './small-pack';

function article(id: string, text: string) {
  return { id, title: text.split('\n')[0], fingerprint: reduce({ text }) };
}

describe('relateWithin', () => {
  const collection = buildCollection([
    article('ledger', HARBOUR),
    article('gazette', HARBOUR_ELSEWHERE),
    article('library', UNRELATED),
  ]);
  const idsFor = (at: number) => relateWithin(collection, at).map(({ other }) => collection.articles[other].id);

  it('ranks the report of the same event first', () => {
    expect(idsFor(0)[0]).toBe('gazette');
    expect(idsFor(1)[0]).toBe('ledger');
  });

  it('never relates an article to itself', () => {
    expect(idsFor(0)).not.toContain('ledger');
  });

  it('leaves out what is no candidate', () => {
    expect(relateWithin(collection, 0, other => other !== 1).map(({ other }) => other)).not.toContain(1);
  });

  it('gives a chance between 0 and 1, the same both ways', () => {
    const there = relateWithin(collection, 0).find(({ other }) => other === 1)!.score;
    const back = relateWithin(collection, 1).find(({ other }) => other === 0)!.score;
    expect(there).toBeCloseTo(back, 5);
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThan(1);
  });

  it('calls in a handful of articles what two alone would be called', () => {
    const [first] = relateWithin(collection, 0);
    expect(first.relation).toBe('event');
    expect(first.score).toBeGreaterThan(0.5);
  });

  it('asks more of two articles where many others are like them', () => {
    const series = Array.from({ length: 12 }, (_, i) => article(`day ${i}`, `${HARBOUR}\n\nPart ${i} of a series.`));
    const others = Array.from({ length: 40 }, (_, i) =>
      article(`other ${i}`, UNRELATED.replaceAll('library', `hall${i}`)),
    );
    const crowded = buildCollection([
      article('ledger', HARBOUR),
      article('gazette', HARBOUR_ELSEWHERE),
      ...series,
      ...others,
    ]);
    const quiet = buildCollection([article('ledger', HARBOUR), article('gazette', HARBOUR_ELSEWHERE), ...others]);
    const scoreIn = (where: typeof crowded) => relateWithin(where, 1).find(({ other }) => other === 0)!.score;
    expect(scoreIn(crowded)).toBeLessThan(scoreIn(quiet));
  });

  it('does not take two reports that share one name alone for reports of one event', () => {
    const opening =
      'Quillmart opens a bakery in Osmouth\n\nQuillmart baked ginger loaves on the pier. Quillmart customers queued from dawn. Children waved at the Quillmart ovens, and Quillmart gave away rolls.';
    const strike =
      'Drivers walk out at Quillmart\n\nQuillmart lorries stood idle in Ferndale. Quillmart drivers demand overtime. A tribunal will hear the Quillmart dispute, which Quillmart calls regrettable.';
    const others = Array.from({ length: 60 }, (_, i) =>
      article(`other ${i}`, UNRELATED.replaceAll('library', `hall${i}`)),
    );
    const within = buildCollection([article('opening', opening), article('strike', strike), ...others]);
    expect(relateWithin(within, 0).filter(({ relation }) => relation === 'event')).toEqual([]);
  });
});
