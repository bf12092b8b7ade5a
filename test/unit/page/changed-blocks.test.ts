import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContextAnnotation } from '../../../core/annotation';
import { changedBlocks, shiftKept } from '../../../page/changed-blocks';

const text = (...blocks: string[]) => blocks.join('\n\n');

function changedTexts(before: string, after: string): string[] {
  return changedBlocks(before, after).changed.map(({ start, end }) => after.slice(start, end));
}

describe('changedBlocks', () => {
  it.each([
    ['nothing', text('a', 'b'), text('a', 'b'), []],
    ['a paragraph that was put in', text('a', 'b'), text('a', 'new', 'b'), ['new']],
    ['neighbours as one stretch', text('a', 'b'), text('a', 'x', 'y', 'b'), ['x\n\ny']],
    ['a changed word', text('a', 'one two'), text('a', 'one 2'), ['one 2']],
    ['nothing where blocks only moved', text('a', 'b', 'c'), text('c', 'a', 'b'), []],
    ['the second of two that were one', text('a'), text('a', 'a'), ['a']],
    ['nothing where blocks went', text('a', 'b'), text('b'), []],
  ])('finds %s', (_name, before, after, expected) => {
    expect(changedTexts(before, after)).toEqual(expected);
  });

  it('accounts for every block, and where kept ones went', () => {
    const blocks = fc.array(fc.constantFrom('a', 'bb', 'ccc', 'd e', 'f'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(blocks, blocks, (one, other) => {
        const [before, after] = [text(...one), text(...other)];
        const { changed, kept } = changedBlocks(before, after);
        for (const { before: span, shift } of kept) {
          expect(after.slice(span.start + shift, span.end + shift)).toBe(before.slice(span.start, span.end));
        }
        const changedCount = changed.flatMap(({ start, end }) => after.slice(start, end).split('\n\n')).length;
        expect(changedCount + kept.length).toBe(other.length);
      }),
    );
  });
});

describe('shiftKept', () => {
  const annotation = (start: number, end: number): ContextAnnotation => ({
    id: `claim:x:${start}`,
    type: 'Annotation',
    motivation: 'assessing',
    target: { source: '', selector: [{ type: 'TextPositionSelector', start, end }] },
    body: [{ type: 'claim', id: 'x' }],
    glossator: {
      kind: 'claim',
      score: 1,
      reasons: [
        { body: { type: 'claim', id: 'x' }, text: 'x', words: [{ article: [start, end], relation: 'same' }], score: 1 },
      ],
    },
  });

  it('shifts annotations of kept blocks with all their offsets, and drops the others', () => {
    const before = text('headline', 'one two', 'gone away');
    const after = text('headline', 'put in', 'one two');
    const kept = shiftKept([annotation(14, 17), annotation(19, 23)], changedBlocks(before, after));
    expect(kept).toHaveLength(1);
    const [selector] = kept[0]!.target.selector;
    expect(selector).toMatchObject({ start: 22, end: 25 });
    expect(kept[0]!.glossator.reasons[0]!.words[0]!.article).toEqual([22, 25]);
    expect(after.slice(22, 25)).toBe('two');
  });

  it('renews the id, so that what is put in at the old place is another one', () => {
    const before = text('headline', 'one two');
    const after = text('headline', 'put in', 'one two');
    const [kept] = shiftKept([annotation(14, 17)], changedBlocks(before, after));
    expect(kept!.id).toBe('claim:x:22');
  });
});
