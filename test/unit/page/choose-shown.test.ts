import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContextAnnotation } from '../../../core/annotation';
import { chooseShown } from '../../../page/choose-shown';

function annotation(id: string, start: number, end: number, score: number): ContextAnnotation {
  return {
    id,
    type: 'Annotation',
    motivation: 'assessing',
    target: { source: '', selector: [{ type: 'TextPositionSelector', start, end }] },
    body: [{ type: 'claim', id }],
    glossator: { kind: 'claim', score, reasons: [] },
  };
}

/** Paragraphs of `length` characters. */
function textOf(paragraphs: number, length: number): string {
  return Array.from({ length: paragraphs }, () => 'x'.repeat(length)).join('\n\n');
}

/** Annotations in each paragraph, which do not touch each other; each is less sure than the one before. */
function spread(paragraphs: number, length: number, inEach: number): ContextAnnotation[] {
  return Array.from({ length: paragraphs * inEach }, (_, index) => {
    const paragraph = Math.floor(index / inEach);
    const start = paragraph * (length + 2) + (index % inEach) * 20;
    return annotation(`${paragraph}.${index % inEach}`, start, start + 10, 1 - index / 1000);
  });
}

describe('chooseShown', () => {
  it('leaves nothing out where there is little', () => {
    expect(chooseShown(spread(5, 400, 1), textOf(5, 400)).size).toBe(5);
  });

  it('paints one place for every 550 characters of a page where everything is known', () => {
    expect(chooseShown(spread(100, 898, 3), textOf(100, 898)).size).toBe(164);
  });

  it('keeps what is painted already, whatever comes to it', () => {
    const old = new Set(['5.2', '4.1']);
    const chosen = chooseShown(spread(7, 300, 3), textOf(7, 300), old);
    expect([...chosen].sort()).toEqual(['0.0', '1.0', '2.0', '3.0', '4.0', '4.1', '5.2']);
  });

  it("takes every paragraph's best before any paragraph's second", () => {
    const chosen = chooseShown(spread(7, 300, 3), textOf(7, 300));
    expect([...chosen].sort()).toEqual(['0.0', '1.0', '2.0', '3.0', '4.0', '5.0', '6.0']);
  });

  it('takes a passage of which two kinds know something before a surer one of a single kind', () => {
    const singles = spread(9, 300, 1);
    const last = singles.at(-1)!;
    const quoted: ContextAnnotation = { ...last, id: 'quoted', glossator: { ...last.glossator, kind: 'quotation' } };
    const chosen = chooseShown([...singles, quoted], 'x'.repeat(300 * 8));
    expect(chosen.has('quoted')).toBe(true);
  });

  it('paints what coverage and research both speak to, and numbers, before all else, however many in a paragraph', () => {
    const places = spread(1, 700, 10);
    const telling = places.slice(5, 8).flatMap((claim, index) => [
      claim,
      {
        ...claim,
        id: `coverage ${index}`,
        body: [{ type: 'coverage' as const, id: '001' }],
        glossator: { ...claim.glossator, kind: 'quotation' as const },
      },
    ]);
    const number = { ...places[9]!, glossator: { ...places[9]!.glossator, kind: 'number' as const } };
    const chosen = chooseShown([...places.slice(0, 5), ...telling, number], textOf(1, 700));
    const wanted = ['0.5', 'coverage 0', '0.6', 'coverage 1', '0.7', 'coverage 2', '0.9'];
    expect(wanted.filter(id => !chosen.has(id))).toEqual([]);
    expect([...chosen].filter(id => !wanted.includes(id)).sort()).toEqual(['0.0', '0.1', '0.2']);
  });

  it('counts what a paragraph says of the same matter as one place', () => {
    const [first, ...others] = spread(8, 300, 1);
    const more = [1, 2, 3].map(at => ({
      ...first!,
      ...annotation(`more ${at}`, at * 30, at * 30 + 10, 0.2),
      body: first!.body,
    }));
    const chosen = chooseShown([first!, ...more, ...others], textOf(8, 300));
    expect([...chosen].sort()).toEqual(['0.0', '1.0', '2.0', '3.0', '4.0', '5.0', '6.0', 'more 1', 'more 2', 'more 3']);
  });

  it('leaves out a headline and a standfirst of which the text below says all, and nothing that says more', () => {
    const blocks = ['A headline', 'A standfirst.', 'The first paragraph.', 'Another one.', 'The last one.'];
    const about = (block: number, id: string) => {
      const start = blocks.slice(0, block).join('').length + 2 * block;
      return { ...annotation(`${block}`, start, start + 5, 0.9), body: [{ type: 'claim' as const, id }] };
    };
    const text = blocks.join('\n\n');
    const chosen = (...places: ContextAnnotation[]) => [...chooseShown(places, text)].join(' ');
    expect(chosen(about(0, 'a'), about(1, 'b'), about(2, 'b'), about(4, 'a'))).toBe('2 4');
    expect(chosen(about(0, 'a'), about(1, 'b'), about(3, 'b'))).toBe('0 1 3');
  });

  it('leaves no paragraph more than three', () => {
    expect(chooseShown(spread(1, 700, 10), textOf(1, 700)).size).toBe(3);
  });

  it('paints annotations on the same words together, as one place', () => {
    const nested = spread(7, 300, 2).flatMap(outer => [
      outer,
      { ...outer, id: `${outer.id} inside`, glossator: { ...outer.glossator, score: 0.1 } },
    ]);
    const chosen = chooseShown(nested, textOf(7, 300));
    expect(chosen.size).toBe(14);
    expect([...chosen].every(id => id.endsWith(' inside') || chosen.has(`${id} inside`))).toBe(true);
  });

  it('never leaves out a surer place of a paragraph for a less sure one', () => {
    const places = fc.array(fc.record({ start: fc.nat(9000), score: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(places, made => {
        const starts = new Map(made.map(place => [Math.floor(place.start / 20) * 20, place.score]));
        const all = [...starts].map(([start, score]) => annotation(String(start), start, start + 10, score));
        const chosen = chooseShown(all, textOf(13, 698));
        const paragraphOf = (id: string) => Math.floor(Number(id) / 700);
        for (const { id, glossator } of all.filter(one => !chosen.has(one.id))) {
          const worse = all.filter(
            one => paragraphOf(one.id) === paragraphOf(id) && one.glossator.score < glossator.score,
          );
          expect(worse.filter(one => chosen.has(one.id))).toEqual([]);
        }
      }),
    );
  });
});
