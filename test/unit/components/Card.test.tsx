// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/Card';
import type { CardItem } from '../../../components/card-item';
import type { Review } from '../../../core/corpus';
import {
  claim,
  claimItem,
  coverageEntry,
  numberItem,
  passage,
  QUOTATION,
  quotationItem,
  reasonFor,
  review,
  reviewItem,
  statementEntry,
  work,
} from './samples';
import { button, perform, show, textOf } from './show';

const nothing = () => undefined;

function showCard(...items: CardItem[]) {
  return show(<Card items={items} passage={passage} onWrite={nothing} onClose={nothing} />);
}

describe('Card', () => {
  it('says of a claim what was found, with figures, sources, limits and what is not verified', () => {
    const text = textOf(showCard(claimItem()));
    const parts = [
      'Research on: Bakers and sleep',
      'Why this?',
      'last checked Jan 31, 2026',
      'Two surveys found no difference.',
      '6.9 hours of sleep a night peer-reviewed 2018 · 412 bakers · Brot & Teig 2019',
      'Limits and the other side',
      'the guild doubts their answers',
      'Sleep among bakers',
      'Ada Brot and Ben Teig, Journal of Sleep, 4(2): 1-9, 2019',
      'Not verified: its page numbers',
      'The second survey was not seen.',
    ];
    const places = parts.map(part => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says of a review whose rating it is, in their words, who claimed what and when, and leads to it', () => {
    const root = showCard(reviewItem());
    const text = textOf(root);
    const parts = [
      'Fact-check',
      'Check Example reviewed this claim: Bakers sleep less than everybody else.',
      '“Mostly false”',
      'The rating of Check Example, in its own words',
      'The survey it rests on asked six bakers.',
      'Claimed byThe guild of bakers, Nov 12, 2026',
      'Seen atvideo.example',
      'Reviewed onNov 19, 2026',
      'Read the review at check.example',
    ];
    const places = parts.map(part => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(root.querySelector('.review-link a')?.getAttribute('href')).toBe('https://check.example/bakers');
    expect(text).not.toContain('Research');
    expect(text).not.toContain('Limits');
  });

  it.each<[string, Partial<Review>, string]>([
    ['a number on its scale', { rating: { value: 2, worst: 1, best: 5 } }, '2 on a scale from 1 to 5'],
    ['a number without a scale', { rating: { value: 3 } }, '3'],
    ['the number that stands for none', { rating: { value: -1, worst: 1, best: 5 } }, 'No rating was given.'],
    ['nothing', {}, 'No rating was given.'],
    ['what reads like a number', { rating: { text: '4 Pinocchios', value: 1, worst: 1, best: 5 } }, '“4 Pinocchios”'],
  ])('shows a rating as it is: %s', (_, changes, words) => {
    const root = showCard(reviewItem({ rating: undefined, ...changes }));
    expect(textOf(root.querySelector('.rating-words'))).toBe(words);
  });

  it('says where the name of a reviewer comes from who is not named, and where the reader kept it', () => {
    const reviewer = { name: 'check.example', basis: 'address' as const };
    const text = textOf(showCard(reviewItem({ reviewer, keptFrom: 'https://www.other.example/a' })));
    expect(text).toContain('The review names no author; its address is shown instead.');
    expect(text).toContain('You kept it fromother.example');
  });

  it('puts a review before the finding of the same claim', () => {
    const text = textOf(showCard(claimItem({ review })));
    expect(text).toContain('Research on: Bakers and sleep');
    expect(text.indexOf('Mostly false')).toBeLessThan(text.indexOf('Two surveys found no difference.'));
  });

  it('copies one source alone', () => {
    const onCopy = vi.fn();
    const actions = { onCopy, onMute: nothing, onReport: nothing, onOpenPanel: nothing };
    const root = show(<Card items={[claimItem()]} passage={passage} actions={actions} onClose={nothing} />);
    perform(() => button(root, 'Copy the citation of “Sleep among bakers”').click());
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Sleep among bakers'));
  });

  it('words the line otherwise where the passage disputes the claim', () => {
    const item = claimItem();
    item.annotation.glossator.stance = 'disputes';
    const root = showCard(item);
    expect(textOf(root.querySelector('h1'))).toBe('Research on a claim disputed here: Bakers and sleep');
    expect(textOf(root)).toContain('The claim that is disputed');
  });

  it('names who else prints the words, when, and how alike', () => {
    const root = showCard(quotationItem(QUOTATION));
    expect(textOf(root.querySelector('h1'))).toBe('These words are also printed by The Crumb');
    expect(textOf(root.querySelector('.printing'))).toContain('The CrumbMar 4, 2025same words');
  });

  it.each([
    ['not', QUOTATION.replace('we bake', 'we do not bake'), '“not” is left out here. With it: The Crumb'],
    ['four', QUOTATION.replace('three', 'four'), '“three” stands here in place of “four”. Unchanged: The Crumb'],
  ])('says first that a quotation has another sense here than elsewhere: %s', (_word, printed, line) => {
    expect(textOf(showCard(quotationItem(printed)).querySelector('h1'))).toBe(line);
  });

  it('calls no word changed that another outlet bears out', () => {
    const item = quotationItem(QUOTATION.replace('we bake', 'we do not bake'));
    item.entries.push(coverageEntry({ id: 'a2', outlet: 'The Loaf' }));
    item.annotation.glossator.reasons.push(reasonFor({ type: 'coverage', id: 'a2' }, QUOTATION, QUOTATION));
    expect(textOf(showCard(item).querySelector('h1'))).toBe('These words are also printed by The Crumb and The Loaf');
  });

  it('shows the statement behind a quotation, and that its wording rests on the coverage', () => {
    const item = quotationItem(QUOTATION);
    item.entries.push(statementEntry);
    const text = textOf(showCard(item));
    expect(text).toContain('Ada Brot, master baker, Mar 3, 2025');
    expect(text).toContain('Guild dinner');
    expect(text).toContain('rests on the coverage alone');
  });

  it('puts both numbers side by side, and gives them as a table too', () => {
    const root = showCard(numberItem());
    expect(textOf(root.querySelector('h1'))).toBe('The Crumb gives another number: 4,000');
    expect([...root.querySelectorAll('.bars > li')].map(textOf)).toEqual([
      '7,000This page',
      '4,000The Crumb (opens in a new tab) · Mar 4, 2025',
    ]);
    expect([...root.querySelectorAll('tbody tr')].map(textOf)).toEqual(['This page7,000', 'The Crumb4,000Mar 4, 2025']);
    expect(textOf(root)).toContain('The town counts only those in use.');
  });

  it('names one other number in the title, however many differ', () => {
    const item = structuredClone(numberItem());
    const [entry] = item.entries;
    if (entry?.type !== 'number') {
      throw new Error('the first entry is the quantity');
    }
    entry.quantity.values.push({ printed: '5,000', value: 5000, precision: 'exact', source: 'w1', date: '2025-01-01' });
    item.annotation.glossator.reasons.push({
      body: { type: 'number', id: entry.quantity.id },
      text: '5,000',
      score: 1,
      words: [],
    });
    const root = showCard(item);
    expect(textOf(root.querySelector('h1'))).toBe('The Crumb gives another number: 4,000; others differ too');
    expect(root.querySelectorAll('.bars > li')).toHaveLength(3);
  });

  it('draws the bars to one scale', () => {
    const widths = [...showCard(numberItem()).querySelectorAll('.bar-value')].map(bar =>
      Number(bar.getAttribute('width')),
    );
    expect(widths[0]).toBe(100);
    expect(widths[1]).toBeCloseTo((4000 / 7000) * 100);
  });

  it('says when the entry is gone from the library', () => {
    const item = { ...claimItem(), entries: [] };
    expect(textOf(showCard(item))).toContain('no longer in the library');
  });

  it('lets what was reviewed lead before a larger-looking number that was not, and says what sort of source it is', () => {
    const figures = [
      { ...claim.figures[0]!, value: '35.5 fewer', source: 'w2' },
      { ...claim.figures[0]!, value: 'no difference', source: 'w1' },
    ];
    const root = showCard(claimItem({ figures }, [{ ...work, id: 'w2', genre: 'think tank' }, work]));
    expect(textOf(root.querySelector('.lead-value'))).toBe('no difference');
    expect(textOf(root.querySelector('.lead-kind'))).toBe('peer-reviewed');
    const weak = showCard(claimItem({ figures: figures.slice(0, 1) }, [{ ...work, id: 'w2', genre: 'think tank' }]));
    expect(textOf(weak.querySelector('.lead-value'))).toBe('35.5 fewer');
    expect(textOf(weak.querySelector('.lead-kind'))).toBe('think tank');
  });

  it('names the copy beside a source wherever it was seen only as one', () => {
    const copied = { ...work, DOI: undefined, URL: 'https://www.forum.example/thread', isCopy: true };
    const root = showCard(claimItem({}, [copied]));
    expect(textOf(root.querySelector('.source-copy'))).toBe('Linked as copied at forum.example');
    expect(textOf(root.querySelector('.lead small'))).toContain('Brot & Teig 2019, as copied at forum.example');
    const figures = [1, 2].map(n => ({ ...claim.figures[0]!, value: `${n}`, unit: 'hours', year: `201${n}` }));
    const bars = showCard(claimItem({ figures }, [copied]));
    expect([...bars.querySelectorAll('.bar-label')].map(textOf)).toEqual([
      'Brot & Teig · 2011, as copied at forum.example · peer-reviewed',
      'Brot & Teig · 2012, as copied at forum.example · peer-reviewed',
    ]);
  });

  it('folds all sources but the first two, and says how many more there are', () => {
    const works = ['w1', 'w2', 'w3', 'w4'].map(id => ({ ...work, id, title: `Study ${id}` }));
    const root = showCard(claimItem({}, works));
    expect(textOf(root.querySelector('details.more-sources > summary'))).toBe('2 more sources');
    expect(
      [...root.querySelectorAll('.source')].map(source => source.closest('details.more-sources') !== null),
    ).toEqual([false, false, true, true]);
    expect(showCard(claimItem({}, works.slice(0, 3))).querySelector('.more-sources')).toBeNull();
  });

  it('says an author who is the outlet only once', () => {
    const own = { ...work, author: [{ literal: 'The Crumb' }], 'container-title': 'The Crumb' };
    expect(textOf(showCard(claimItem({}, [own])).querySelector('.source-by'))).toBe('The Crumb, 4(2): 1-9, 2019');
  });

  it('leads to sources in a new tab that learns nothing of this one', () => {
    const link = showCard(claimItem()).querySelector('.source a');
    expect(link?.getAttribute('href')).toBe('https://doi.org/10.1000/sleep.1');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' java\nscript:alert(1)', '/relative', 'file:///etc/passwd', ''])(
    'does not link to %j',
    URL => {
      const root = showCard(claimItem({}, [{ ...work, DOI: undefined, URL }]));
      expect(textOf(root.querySelector('.source'))).toContain('Sleep among bakers');
      expect(root.querySelector('.source a')).toBeNull();
    },
  );

  it('shows HTML of a pack as the text that it is', () => {
    const payload = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const root = showCard(
      claimItem({ title: payload, finding: payload, limits: payload, unverified: payload, claimReviewed: payload }, [
        { ...work, title: payload, genre: payload, note: payload },
      ]),
      quotationItem(payload, { outlet: payload, headline: payload, note: payload }),
    );
    expect(root.querySelectorAll('img, script')).toHaveLength(0);
    expect(textOf(root)).toContain(payload);
  });

  it('gives each kind a tab, what the reader pointed at first', () => {
    const root = showCard(numberItem(), claimItem(), quotationItem(QUOTATION));
    expect([...root.querySelectorAll('[role=tab]')].map(textOf)).toEqual(['Number', 'Research', 'Quotation']);
  });

  it('shows the first of a kind in full and folds the others', () => {
    const weak = claimItem({ title: 'Bakers and dreams' });
    const root = showCard(claimItem(), weak);
    expect(textOf(root.querySelector('h1'))).toBe('Research on: Bakers and sleep');
    const folded = root.querySelector('details.folded');
    expect(folded?.hasAttribute('open')).toBe(false);
    expect(textOf(folded?.querySelector('summary'))).toBe('Research on: Bakers and dreams');
  });

  it('says so where nothing is known', () => {
    expect(textOf(showCard().querySelector('h1'))).toBe('Nothing in the library speaks to this passage.');
  });

  it('offers to write a note and to close', () => {
    const onWrite = vi.fn();
    const onClose = vi.fn();
    const root = show(<Card items={[claimItem()]} passage={passage} onWrite={onWrite} onClose={onClose} />);
    perform(() => button(root, 'Write a note').click());
    perform(() => button(root, 'Close').click());
    expect([onWrite.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
  });
});
