// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Coverage } from '../../../components/Coverage';
import type { RelatedCoverage } from '../../../core/related-coverage';
import { ALTERED, FULL, quotationPair, related, SENTENCES, SEVERAL } from './coverage-samples';
import { CLAIM_SENTENCE, QUOTATION } from './samples';
import { button, perform, show, textOf } from './show';

function showAll(
  given: RelatedCoverage[],
  { datePublished }: { datePublished?: string } = { datePublished: '2025-03-05' },
) {
  const onGo = vi.fn();
  Element.prototype.scrollIntoView = vi.fn();
  const root = show(<Coverage datePublished={datePublished} sentences={SENTENCES} related={given} onGo={onGo} />);
  return { root, onGo };
}

function moments(root: Element): string[] {
  return [...root.querySelectorAll('button.moment')].map(textOf);
}

function press(element: Element | null | undefined, key: string): void {
  perform(() => element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
}

describe('Timeline', () => {
  it('lists who reported when, this page in its place', () => {
    const { root } = showAll(SEVERAL);
    expect(moments(root)).toEqual(
      [
        'Oct 1, 2019The CrumbSame story',
        'Mar 2, 2025Evening Loaf and LedgerSame story',
        'Mar 4, 2025The CrumbSame event',
        'Mar 4, 2025Wire ServiceSame text',
        'Mar 5, 2025This page',
        'Mar 7, 2025Mill Street NewsSame topic',
      ].map(moment => moment.replace('LedgerSame story', 'LedgerSame story')),
    );
    expect(textOf(root.querySelector('.timeline h2'))).toMatch(/Oct 1, 2019 – Mar 7, 2025$/);
    expect(textOf(root.querySelector('.timeline'))).toContain('A zigzag marks time left out.');
  });

  it('says the same in a table', () => {
    const { root } = showAll([FULL]);
    const rows = [...root.querySelectorAll('.timeline tbody tr')].map(row => [...row.children].map(textOf));
    expect(rows).toEqual([
      ['Mar 4, 2025', 'The Crumb Same eventEarly bread, and those who bake it (opens in a new tab)'],
      ['Mar 5, 2025', 'This page'],
    ]);
  });

  it('is one stop of the Tab key; arrow keys walk it and choosing one opens its article', () => {
    const { root } = showAll(SEVERAL);
    const buttons = [...root.querySelectorAll<HTMLButtonElement>('button.moment')];
    expect(buttons.map(each => each.tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
    perform(() => buttons[0]?.focus());
    press(buttons[0], 'ArrowDown');
    press(buttons[1], 'ArrowDown');
    expect(document.activeElement).toBe(buttons[2]);
    expect(buttons.map(each => each.tabIndex)).toEqual([-1, -1, 0, -1, -1, -1]);
    perform(() => buttons[2]?.click());
    const [article] = root.querySelectorAll('article');
    expect(document.activeElement).toBe(article);
    expect(article?.querySelector('details')?.open).toBe(true);
  });

  it('leads to the headline from the mark of this page', () => {
    const { root, onGo } = showAll([FULL]);
    perform(() => root.querySelector<HTMLButtonElement>('.moment.is-here')?.click());
    expect(onGo).toHaveBeenCalledWith(SENTENCES[0]);
  });

  it('says where a date is not known, and draws it nowhere', () => {
    const { root } = showAll([related({ datePublished: 'last spring' })], {});
    expect(moments(root)).toEqual(['no dateThis page', 'last springThe CrumbSame story']);
    expect(root.querySelectorAll('.lane-mark')).toHaveLength(0);
  });

  it('draws the nearest of many, and leaves none out of the table', () => {
    const many = Array.from({ length: 20 }, (_, i) => related({ outlet: `Outlet ${i}` }));
    const { root } = showAll(many);
    expect(moments(root)).toHaveLength(13);
    expect(textOf(root.querySelector('.timeline'))).toContain('8 more in the table');
    expect(root.querySelectorAll('.timeline tbody tr')).toHaveLength(21);
  });
});

describe('WireMap', () => {
  it('counts copied sentences and leads to each', () => {
    const { root, onGo } = showAll(SEVERAL);
    const wire = root.querySelector('.wire')!;
    expect(textOf(wire)).toContain('At least 11 of the 24 sentences on this page stand in other coverage too.');
    expect(wire.querySelectorAll('.wire-map > li')).toHaveLength(SENTENCES.length);
    const cell = button(wire, `Also in The Crumb, Evening Loaf and Ledger, and Wire Service. ${CLAIM_SENTENCE}`);
    expect(cell.className).toContain('is-in-3');
    perform(() => cell.click());
    expect(onGo).toHaveBeenCalledWith(SENTENCES[1]);
  });

  it('shows the sentence in focus, walked by arrow keys', () => {
    const { root } = showAll(SEVERAL);
    const [first, second] = root.querySelectorAll<HTMLButtonElement>('.wire-cell');
    perform(() => first?.focus());
    expect(textOf(root.querySelector('.wire-shown .words'))).toBe(CLAIM_SENTENCE);
    press(first, 'ArrowRight');
    expect(document.activeElement).toBe(second);
    expect(textOf(root.querySelector('.wire-shown .words'))).toBe(QUOTATION);
  });

  it('says the same as a list', () => {
    const { root, onGo } = showAll([FULL]);
    const items = [...root.querySelectorAll<HTMLButtonElement>('.wire-list button')];
    expect(items.map(textOf)).toEqual([1, 3].map(at => `${SENTENCES[at]?.text}Also in The Crumb.`));
    perform(() => items[1]?.click());
    expect(onGo).toHaveBeenCalledWith(SENTENCES[3]);
  });

  it('is not there where nothing is copied', () => {
    expect(showAll([related()]).root.querySelector('.wire')).toBeNull();
  });
});

describe('CoverageItem', () => {
  it('says who, when, how near, what is shared and how much differs', () => {
    const text = textOf(showAll([FULL]).root.querySelector('article'));
    expect(text).toContain('The CrumbMar 4, 2025Same event');
    const facts = [
      '1 number differs',
      '1 quotation in other words',
      'Shares a quotation',
      'At least 2 sentences word for word',
    ];
    expect(text).toContain(facts.join(''));
    expect(text).toContain('Both speak of ovens, guild, and sleep');
  });

  it('opens the other article at the quotation as it prints it, or else at copied words', () => {
    const hrefOf = (given: RelatedCoverage) =>
      showAll([given]).root.querySelector('article h2 a')?.getAttribute('href');
    expect(hrefOf(FULL)).toBe('https://crumb.example/early#:~:text=We%20rise%20at%20four,the%20old%20stone%20oven.');
    const sentences = [{ sentence: 1, words: 'well-known bakers, sleep less than others' }];
    expect(hrefOf(related({ shared: { ...related().shared, sentences } }))).toBe(
      'https://crumb.example/early#:~:text=well%2Dknown%20bakers%2C%20sleep%20less%20than%20others',
    );
    expect(hrefOf(related())).toBe('https://crumb.example/early');
  });

  it('names the publication in which it was found', () => {
    expect(textOf(showAll([related({ publication: 'Ten years of Port Larkin' })]).root)).toContain(
      'From the publication “Ten years of Port Larkin”',
    );
    expect(textOf(showAll([related()]).root)).not.toContain('publication');
  });

  it('says that an address is not known, and makes no link of what is none', () => {
    const unknown = showAll([related({ url: null })]).root;
    expect(textOf(unknown.querySelector('article'))).toContain('Its address is not known.');
    const hostile = showAll([related({ url: 'javascript:alert(1)' })]).root;
    expect([unknown, hostile].flatMap(root => [...root.querySelectorAll('a')])).toEqual([]);
  });

  it('lays what differs side by side, with the differing words marked, folded until asked for', () => {
    const comparison = showAll([FULL]).root.querySelector<HTMLDetailsElement>('details.comparison')!;
    expect(comparison.open).toBe(false);
    const [numbers, words] = [...comparison.querySelectorAll('dl.sides')];
    expect(textOf(numbers)).toBe('This page7,000The Crumb4,000');
    expect([...words!.querySelectorAll('mark')].map(textOf)).toEqual(['three', 'we', 'four', 'stone']);
  });

  it('lists what both print and what only one does', () => {
    const { root, onGo } = showAll([FULL]);
    const comparison = root.querySelector('details.comparison')!;
    const parts = [...comparison.querySelectorAll('section')].map(textOf);
    expect(parts.slice(1)).toEqual([
      'Printed by bothNobody in this town buys yesterday’s bread.Go to it hereOpen it there (opens in a new tab)',
      'Only on this pageThe flour comes by boat, and the boat comes late.The guild has about 300 members',
      'Only in The CrumbI would not do it again for twice the money.$2.4 million beside the words mill and repair',
    ]);
    perform(() => button(comparison, 'Go to it here').click());
    expect(onGo).toHaveBeenCalledWith({ start: 0, text: 'Nobody in this town buys yesterday’s bread.' });
  });

  it('offers no comparison where there is nothing to compare', () => {
    expect(showAll([related()]).root.querySelector('details.comparison')).toBeNull();
    const only = related({ shared: { ...related().shared, quotations: [quotationPair(QUOTATION, ALTERED)] } });
    expect(showAll([only]).root.querySelector('details.comparison')).not.toBeNull();
  });
});
