// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { QuotationView } from '../../../components/QuotationView';
import { WhyMatched } from '../../../components/WhyMatched';
import { claimItem, coverageEntry, numberItem, passage, QUOTATION, quotationItem } from './samples';
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
    [0.98, 'Almost certainly the same'],
    [0.9, 'Very likely the same'],
    [0.8, 'Likely the same'],
    [0.6, 'Possibly the same'],
  ])('calls a score of %f a %s', (score, name) => {
    const item = quotationItem(QUOTATION);
    item.annotation.glossator.score = score;
    expect(textOf(show(<WhyMatched item={item} passage={passage} />))).toContain(name);
  });

  it('says in words that a negation stands on one side alone, and that a number is another', () => {
    const printed = 'We never rise at four and we bake until noon in the old oven.';
    const root = show(<WhyMatched item={quotationItem(printed)} passage={passage} />);
    expect([...root.querySelectorAll('.flag')].map(textOf)).toEqual([
      '“never” is left out in the article',
      'The number differs: four there, three in the article',
    ]);
  });

  it('flags the number of a page beside that of others', () => {
    const item = numberItem();
    const start = passage.start + passage.text.indexOf('7,000');
    item.annotation.glossator.reasons[0]!.words = [
      { article: [start, start + 5], corpus: [0, 5], relation: 'changed' },
    ];
    const root = show(<WhyMatched item={item} passage={passage} />);
    expect(textOf(root.querySelector('.flag'))).toBe('The number differs: 4,000 there, 7,000 in the article');
  });

  it('flags nothing where words differ that change no sense', () => {
    const root = show(<WhyMatched item={quotationItem(CHANGED)} passage={passage} />);
    expect(root.querySelector('.flag')).toBeNull();
  });

  it('shows words that several print alike only once, with the names of all', () => {
    const item = quotationItem(QUOTATION);
    item.entries.push(coverageEntry({ id: 'a2', outlet: 'The Loaf' }));
    const [reason] = item.annotation.glossator.reasons;
    item.annotation.glossator.reasons.push({ ...reason!, body: { type: 'coverage', id: 'a2' } });
    const root = show(<WhyMatched item={item} passage={passage} />);
    expect([...root.querySelectorAll('dt')].map(textOf)).toEqual(['In the article', 'The Crumb and The Loaf']);
  });

  it('names the claim, its entry, and when that was last checked', () => {
    const text = textOf(show(<WhyMatched item={claimItem()} passage={passage} />));
    expect(text).toContain('Bakers are said to sleep less than others.');
    expect(text).toContain(
      'Entry “Bakers and sleep”, last checked Jan 31, 2026. From the pack “A small library” by Nobody, edition of Jan 1, 2026.',
    );
  });
});

describe('QuotationView', () => {
  it('shows the words of the other outlet as it prints them, and those of this page apart', () => {
    const root = show(<QuotationView item={quotationItem(CHANGED)} passage={passage} />);
    expect([...root.querySelectorAll('.printing blockquote')].map(textOf)).toEqual([
      'We rise at three and we bake until [changed: night end] in the old [not in the article: brick end] oven.',
      'We rise at three and we bake until [changed: noon end] in the old oven.',
    ]);
    expect(textOf(root.querySelector('.badge'))).toBe('altered');
  });

  it('calls words altered where only this page has one of them, and never puts it into the mouth of the outlet', () => {
    const printed = QUOTATION.replace(' old', '');
    const root = show(<QuotationView item={quotationItem(printed)} passage={passage} />);
    expect(textOf(root.querySelector('.badge'))).toBe('altered');
    expect(textOf(root.querySelector('.printing blockquote'))).toBe(printed);
  });

  it('calls words altered where a negation is left out, and says which', () => {
    const printed = QUOTATION.replace('we bake', 'we never bake');
    const root = show(<QuotationView item={quotationItem(printed)} passage={passage} />);
    expect(textOf(root.querySelector('.badge'))).toBe('altered');
    expect(textOf(root.querySelector('.flag'))).toBe('“never” is left out in the article');
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
