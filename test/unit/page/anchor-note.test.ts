import { beforeEach, describe, expect, it } from 'vitest';
import type { Target, TextQuoteSelector } from '../../../core/annotation';
import { anchorNote, anchorNotes } from '../../../page/anchor-note';
import { describeRange } from '../../../page/describe-range';
import { articlePage, collapsed, pageOf } from './page-of';

const NOTED = 'salt water was eating into the piers; nobody paid for the work.';

let document: Document;
let paragraph: HTMLElement;
let target: Target;

/** Select `words` in an element that holds nothing else but text. */
function select(element: Element, words: string): Range {
  const range = element.ownerDocument.createRange();
  const node = element.firstChild!;
  const start = node.textContent!.indexOf(words);
  range.setStart(node, start);
  range.setEnd(node, start + words.length);
  return range;
}

function paragraphWith(words: string): HTMLElement {
  return [...document.querySelectorAll('p')].find(one => one.textContent!.includes(words))!;
}

beforeEach(() => {
  document = pageOf(articlePage());
  paragraph = paragraphWith(NOTED);
  target = { source: document.URL, selector: describeRange(select(paragraph, NOTED), document) };
});

describe('describeRange', () => {
  it('gives words with context, and a position in the text of the body', () => {
    const [quote, position] = target.selector as [TextQuoteSelector, { start: number; end: number }];
    expect(quote.exact).toBe(NOTED);
    expect(document.body.textContent!.slice(position.start, position.end)).toBe(NOTED);
    expect(document.body.textContent!.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
    expect(document.body.textContent!.slice(position.end).startsWith(quote.suffix)).toBe(true);
    expect(quote.prefix).toHaveLength(32);
  });

  it('leaves the white space at the ends and scripts within out of the words', () => {
    paragraph.innerHTML = '  First words <script>track()</script>and last ones.\n ';
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const [quote, position] = describeRange(range, document) as [TextQuoteSelector, { start: number; end: number }];
    expect(quote.exact).toBe('First words and last ones.');
    expect(document.body.textContent!.slice(position.start, position.end)).toBe('First words track()and last ones.');
    expect(
      anchorNote({ source: '', selector: [quote, { type: 'TextPositionSelector', ...position }] }, document).state,
    ).toBe('exact');
  });

  it('gives nothing for a selection without text', () => {
    const range = document.createRange();
    range.selectNode(document.querySelector('img')!);
    expect(describeRange(range, document)).toEqual([]);
  });
});

describe('anchorNote', () => {
  it('finds an unchanged passage exactly', () => {
    expect(anchorNote(target, document)).toMatchObject({ state: 'exact' });
    expect(String(anchorNote(target, document).range)).toBe(NOTED);
  });

  it('finds it exactly although all before it has changed', () => {
    paragraph.parentElement!.insertAdjacentHTML(
      'beforebegin',
      '<p>Breaking: an advertisement, and then another one.</p>',
    );
    expect(anchorNote(target, document).state).toBe('exact');
  });

  it('finds it exactly where white space and markup changed', () => {
    paragraph.innerHTML = paragraph.textContent!.replace('salt water', '<b>salt\n   water</b>');
    const { state, range } = anchorNote(target, document);
    expect([state, collapsed(String(range))]).toEqual(['exact', NOTED]);
  });

  it('says that it moved when it stands elsewhere', () => {
    paragraph.textContent = paragraph.textContent!.replace(NOTED, '');
    document.querySelector('.story-body')!.insertAdjacentHTML('afterbegin', `<p>${NOTED}</p>`);
    const { state, range } = anchorNote(target, document);
    expect([state, String(range)]).toEqual(['moved', NOTED]);
  });

  it('says that it was edited when words changed in their place', () => {
    paragraph.textContent = paragraph.textContent!.replace('nobody paid', 'no one has paid');
    const { state, range } = anchorNote(target, document);
    expect(state).toBe('edited');
    expect(String(range)).toContain('no one has paid for the work');
  });

  it('gives whole words where the first or last one was changed', () => {
    paragraph.textContent = paragraph
      .textContent!.replace('salt water', 'resalted water')
      .replace('the work.', 'the workers.');
    const { state, range } = anchorNote(target, document);
    expect(state).toBe('edited');
    expect(String(range)).toMatch(/^(?:resalted )?water was .* workers\.?$/);
  });

  it('says that it is gone when the sentence was deleted', () => {
    paragraph.textContent = paragraph.textContent!.replace(NOTED, '');
    expect(anchorNote(target, document)).toEqual({ state: 'gone' });
  });

  it('does not take a look-alike elsewhere for it', () => {
    paragraph.textContent = paragraph.textContent!.replace(NOTED, '');
    document
      .querySelector('#comments')!
      .insertAdjacentHTML('beforeend', '<p>Fresh water was running into the cellars; nobody paid for the pump.</p>');
    expect(anchorNote(target, document).state).toBe('gone');
  });

  it('is uncertain between two places that are equally like', () => {
    paragraph.textContent = paragraph.textContent!.replace('nobody paid', 'none had paid');
    const both = [paragraph, paragraph.nextElementSibling!].map(one => one.cloneNode(true));
    paragraph.before(...both);
    expect(anchorNote(target, document).state).toBe('uncertain');
  });

  it('is uncertain when a few common words are found without anything around them', () => {
    const short = { source: '', selector: describeRange(select(paragraph, 'the piers'), document) };
    paragraph.remove();
    document
      .querySelector('#comments')!
      .insertAdjacentHTML('beforeend', '<p>Boats hit the piers all day long, and everybody knows it.</p>');
    expect(anchorNote(short, document).state).toBe('uncertain');
  });

  it('finds words that stand twice by their context', () => {
    const words = 'the bridge';
    paragraph.innerHTML = `One said ${words} was old. Another said ${words} was safe.`;
    const second = { source: '', selector: describeRange(selectLast(paragraph, words), document) };
    document.body.prepend('Something new on top.');
    const { state, range } = anchorNote(second, document);
    expect(state).toBe('exact');
    expect(range!.startOffset).toBe(paragraph.textContent!.lastIndexOf(words));
  });

  it.each([
    ['no quotation', []],
    ['an empty quotation', [{ type: 'TextQuoteSelector' as const, exact: ' ', prefix: '', suffix: '' }]],
  ])('says gone for %s', (_name, selector) => {
    expect(anchorNote({ source: '', selector }, document)).toEqual({ state: 'gone' });
  });

  it('gives way to the page after each note', async () => {
    let pauses = 0;
    const anchors = await anchorNotes([target, target], document, async () => void pauses++);
    expect([anchors.map(anchor => anchor.state), pauses]).toEqual([['exact', 'exact'], 2]);
  });
});

function selectLast(element: Element, words: string): Range {
  const range = select(element, words);
  const at = element.textContent!.lastIndexOf(words);
  range.setStart(element.firstChild!, at);
  range.setEnd(element.firstChild!, at + words.length);
  return range;
}
