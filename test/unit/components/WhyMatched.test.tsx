// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { QuotationView } from '../../../components/QuotationView';
import { WhyMatched } from '../../../components/WhyMatched';
import { claimItem, numberItem, passage, QUOTATION, quotationItem } from './samples';
import { show, textOf } from './show';

const CHANGED = QUOTATION.replace('noon', 'night').replace('in the old oven', 'in the old brick oven');

function sides(item: Parameters<typeof WhyMatched>[0]['item']): string[] {
  return [...show(<WhyMatched item={item} passage={passage} />).querySelectorAll('dd')].map(textOf);
}

describe('WhyMatched', () => {
  it('announces changed and missing words on either side', () => {
    expect(sides(quotationItem(CHANGED))).toEqual([
      'We rise at three and we bake until [changed: noon end] in the old oven.',
      'We rise at three and we bake until [changed: night end] in the old [not in the article: brick end] oven.',
    ]);
  });

  it('marks nothing where the words are the same', () => {
    const root = show(<WhyMatched item={quotationItem(QUOTATION)} passage={passage} />);
    expect(root.querySelectorAll('mark')).toHaveLength(0);
  });

  it('marks of a claim only what agrees: all else differs anyway', () => {
    const item = claimItem();
    const relations = new Set(
      item.annotation.glossator.reasons.flatMap(({ words }) => words.map(word => word.relation)),
    );
    expect(relations).toContain('added');
    const root = show(<WhyMatched item={item} passage={passage} />);
    expect([...root.querySelectorAll('mark')].every(mark => mark.className.includes('run-related'))).toBe(true);
  });

  it('shows a number with the words around it', () => {
    const item = numberItem();
    item.annotation.glossator.reasons[0]!.words = [
      {
        article: [passage.start + passage.text.indexOf('7,000'), passage.start + passage.text.indexOf('7,000') + 5],
        corpus: [0, 5],
        relation: 'changed',
      },
    ];
    expect(sides(item)[0]).toContain('The town has [changed: 7,000 end] ovens.');
  });

  it.each([
    [0.95, 'Strong match'],
    [0.8, 'Good match'],
    [0.6, 'Possible match'],
  ])('calls a score of %f a %s', (score, name) => {
    const item = quotationItem(QUOTATION);
    item.annotation.glossator.score = score;
    expect(textOf(show(<WhyMatched item={item} passage={passage} />))).toContain(name);
  });
});

describe('QuotationView', () => {
  it('writes into the words of the other outlet what this page has instead', () => {
    const root = show(<QuotationView item={quotationItem(CHANGED)} passage={passage} />);
    expect(textOf(root.querySelector('.printing blockquote'))).toBe(
      'We rise at three and we bake until [changed: night end] (here: noon) in the old [not in the article: brick end] oven.',
    );
    expect(textOf(root.querySelector('.badge'))).toBe('altered');
  });

  it('calls words shortened where some are only left out', () => {
    const root = show(<QuotationView item={quotationItem('We rise at three in the old oven.')} passage={passage} />);
    expect(textOf(root.querySelector('.badge'))).toBe('shortened');
  });

  it('does not repeat words that are the same', () => {
    const root = show(<QuotationView item={quotationItem(QUOTATION)} passage={passage} />);
    expect(root.querySelector('.printing blockquote')).toBeNull();
  });

  it('says when the address or the headline is not known', () => {
    const text = textOf(
      show(<QuotationView item={quotationItem(QUOTATION, { url: null, headlineIsOurs: true })} passage={passage} />),
    );
    expect(text).toContain('Its address is not known.');
    expect(text).toContain('Our description');
  });
});
