import { beforeEach, describe, expect, it } from 'vitest';
import { quoteOf, type Target, type TextQuoteSelector } from '../../../core/annotation';
import { anchorNotes } from '../../../page/anchor-notes';
import { describeRange } from '../../../page/describe-range';
import { articlePage, collapsed, pageOf } from './page-of';

const NOTED = 'salt water was eating into the piers; nobody paid for the work.';

let document: Document;
let paragraph: HTMLElement;
let target: Target;

const noPause = async () => undefined;

/** Find a note on `page`; what the reader refused before is `refused`. */
async function anchorNote(wanted: Target, page: Document, refused?: TextQuoteSelector[]) {
  const [anchor] = await anchorNotes([{ id: 'n', target: wanted, ...(refused && { refused }) }], page, noPause);
  return anchor!;
}

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

  it('leaves the white space at the ends and scripts within out of the words', async () => {
    paragraph.innerHTML = '  First words <script>track()</script>and last ones.\n ';
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const [quote, position] = describeRange(range, document) as [TextQuoteSelector, { start: number; end: number }];
    expect(quote.exact).toBe('First words and last ones.');
    expect(document.body.textContent!.slice(position.start, position.end)).toBe('First words track()and last ones.');
    expect(
      (await anchorNote({ source: '', selector: [quote, { type: 'TextPositionSelector', ...position }] }, document))
        .state,
    ).toBe('exact');
  });

  it('gives nothing for a selection without text', () => {
    const range = document.createRange();
    range.selectNode(document.querySelector('img')!);
    expect(describeRange(range, document)).toEqual([]);
  });
});

describe('anchorNote', () => {
  it('finds an unchanged passage exactly', async () => {
    expect(await anchorNote(target, document)).toMatchObject({ state: 'exact' });
    expect(String((await anchorNote(target, document)).range)).toBe(NOTED);
  });

  it('finds it exactly although all before it has changed', async () => {
    paragraph.parentElement!.insertAdjacentHTML(
      'beforebegin',
      '<p>Breaking: an advertisement, and then another one.</p>',
    );
    expect((await anchorNote(target, document)).state).toBe('exact');
  });

  it('finds it exactly where white space and markup changed', async () => {
    paragraph.innerHTML = paragraph.textContent!.replace('salt water', '<b>salt\n   water</b>');
    const { state, range } = await anchorNote(target, document);
    expect([state, collapsed(String(range))]).toEqual(['exact', NOTED]);
  });

  it('says that it moved when it stands elsewhere', async () => {
    paragraph.textContent = paragraph.textContent!.replace(NOTED, '');
    document.querySelector('.story-body')!.insertAdjacentHTML('afterbegin', `<p>${NOTED}</p>`);
    const { state, range } = await anchorNote(target, document);
    expect([state, String(range)]).toEqual(['moved', NOTED]);
  });

  it('says that it was edited when words changed in their place', async () => {
    paragraph.textContent = paragraph.textContent!.replace('nobody paid', 'no one has paid');
    const { state, range } = await anchorNote(target, document);
    expect(state).toBe('edited');
    expect(String(range)).toContain('no one has paid for the work');
  });

  it('gives whole words where the first or last one was changed', async () => {
    paragraph.textContent = paragraph
      .textContent!.replace('salt water', 'resalted water')
      .replace('the work.', 'the workers.');
    const { state, range } = await anchorNote(target, document);
    expect(state).toBe('edited');
    expect(String(range)).toMatch(/^(?:resalted )?water was .* workers\.?$/);
  });

  it('says that it is gone when the sentence was deleted', async () => {
    paragraph.textContent = paragraph.textContent!.replace(NOTED, '');
    expect(await anchorNote(target, document)).toEqual({ state: 'gone' });
  });

  it('does not take a look-alike elsewhere for it', async () => {
    paragraph.textContent = paragraph.textContent!.replace(NOTED, '');
    document
      .querySelector('#comments')!
      .insertAdjacentHTML('beforeend', '<p>Fresh water was running into the cellars; nobody paid for the pump.</p>');
    expect((await anchorNote(target, document)).state).toBe('gone');
  });

  it('is uncertain between two places that are equally like', async () => {
    paragraph.textContent = paragraph.textContent!.replace('nobody paid', 'none had paid');
    const both = [paragraph, paragraph.nextElementSibling!].map(one => one.cloneNode(true));
    paragraph.before(...both);
    expect((await anchorNote(target, document)).state).toBe('uncertain');
  });

  it('is uncertain when a few common words are found without anything around them', async () => {
    const short = { source: '', selector: describeRange(select(paragraph, 'the piers'), document) };
    paragraph.remove();
    document
      .querySelector('#comments')!
      .insertAdjacentHTML('beforeend', '<p>Boats hit the piers all day long, and everybody knows it.</p>');
    expect((await anchorNote(short, document)).state).toBe('uncertain');
  });

  it('finds words that stand twice by their context', async () => {
    const words = 'the bridge';
    paragraph.innerHTML = `One said ${words} was old. Another said ${words} was safe.`;
    const second = { source: '', selector: describeRange(selectLast(paragraph, words), document) };
    document.body.prepend('Something new on top.');
    const { state, range } = await anchorNote(second, document);
    expect(state).toBe('exact');
    expect(range!.startOffset).toBe(paragraph.textContent!.lastIndexOf(words));
  });

  it.each([
    ['no quotation', []],
    ['an empty quotation', [{ type: 'TextQuoteSelector' as const, exact: ' ', prefix: '', suffix: '' }]],
  ])('says gone for %s', async (_name, selector) => {
    expect(await anchorNote({ source: '', selector }, document)).toEqual({ state: 'gone' });
  });

  it('takes imported words without surroundings for found where they stand once', async () => {
    const bare = {
      source: '',
      selector: [{ type: 'TextQuoteSelector' as const, exact: NOTED, prefix: '', suffix: '' }],
    };
    expect((await anchorNote(bare, document)).state).toBe('exact');
  });

  it('takes other quotation marks and dashes for no change', async () => {
    paragraph.innerHTML = 'She said: "We paid - and nobody came."';
    const quoted = { source: '', selector: describeRange(select(paragraph, '"We paid - and nobody came."'), document) };
    paragraph.innerHTML = 'She said: “We paid – and nobody came.”';
    expect((await anchorNote(quoted, document)).state).toBe('exact');
  });

  it('stays with an edited passage when its old words stand elsewhere, in a list of headlines', async () => {
    paragraph.textContent = paragraph.textContent!.replace('nobody paid', 'no one has paid');
    document.querySelector('#comments')!.insertAdjacentHTML('beforeend', `<p>Most read: ${NOTED}</p>`);
    const { state, range } = await anchorNote(target, document);
    expect([state, String(range)]).toEqual(['edited', expect.stringContaining('no one has paid')]);
  });

  it('asks whether a sentence of the same beginning is meant, and gives its words', async () => {
    paragraph.textContent = paragraph.textContent!.replace(NOTED, '');
    const other = 'salt water was eating into the walls; nobody paid for the tiles.';
    document.querySelector('#comments')!.insertAdjacentHTML('beforeend', `<p>At the swimming pool ${other}</p>`);
    const { state, found } = await anchorNote(target, document);
    const { exact } = quoteOf({ source: '', selector: found! })!;
    expect([state, exact]).toEqual([
      'uncertain',
      expect.stringMatching(/^salt water was eating into the walls; nobody/),
    ]);
  });

  describe('where the reader said no', () => {
    const OTHER = 'salt water was eating into the walls; nobody paid for the tiles.';
    let refused: TextQuoteSelector[];

    beforeEach(async () => {
      paragraph.textContent = paragraph.textContent!.replace(NOTED, '');
      document.querySelector('#comments')!.insertAdjacentHTML('beforeend', `<p>At the swimming pool ${OTHER}</p>`);
      const { found } = await anchorNote(target, document);
      refused = [quoteOf({ source: '', selector: found! })!];
    });

    it('says gone', async () => {
      expect((await anchorNote(target, document, refused)).state).toBe('gone');
    });

    it('does not offer the place again after the page grew', async () => {
      document.body.prepend('An advertisement came in on top of everything.');
      expect((await anchorNote(target, document, refused)).state).toBe('gone');
    });

    it('finds the passage when it comes back', async () => {
      paragraph.append(NOTED);
      expect((await anchorNote(target, document, refused)).state).toBe('exact');
    });

    it('asks about another place, however like it is', async () => {
      document.querySelector('.story-body')!.insertAdjacentHTML('afterbegin', `<p>Again: ${NOTED}</p>`);
      expect((await anchorNote(target, document, refused)).state).toBe('uncertain');
    });
  });
});

function selectLast(element: Element, words: string): Range {
  const range = select(element, words);
  const at = element.textContent!.lastIndexOf(words);
  range.setStart(element.firstChild!, at);
  range.setEnd(element.firstChild!, at + words.length);
  return range;
}
