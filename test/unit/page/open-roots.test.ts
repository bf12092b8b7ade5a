import { describe, expect, it } from 'vitest';
import { anchorNotes } from '../../../page/anchor-notes';
import { describeRange } from '../../../page/describe-range';
import { extractArticle } from '../../../page/extract-article';
import { compareStarts, openRoots } from '../../../page/open-roots';
import { articlePage, PARAGRAPHS, pageOf } from './page-of';

/** A page whose story is built by a component, in a shadow tree. */
function componentPage(shadow: string, light = ''): Document {
  const document = pageOf(articlePage({ body: `<news-story>${light}</news-story>` }));
  document.querySelector('news-story')!.attachShadow({ mode: 'open' }).innerHTML = shadow;
  return document;
}

const STORY = PARAGRAPHS.map(text => `<p>${text}</p>`).join('');
const pause = async () => undefined;

describe('an article in an open shadow tree', () => {
  it('is read, and each of its words has its place', async () => {
    const document = componentPage(`<style>p { color: red }</style><div>${STORY}</div>`);
    const { article, textMap } = (await extractArticle(document, { pause }))!;
    for (const paragraph of PARAGRAPHS) {
      const start = article.text.indexOf(paragraph);
      expect(start).toBeGreaterThan(0);
      expect(String(textMap.rangeOf({ start, end: start + paragraph.length }))).toBe(paragraph);
    }
  });

  it('is read before what is slotted into it, and without what is not', async () => {
    const slotted = PARAGRAPHS.slice(3)
      .map(text => `<p>${text}</p>`)
      .join('');
    const shown = PARAGRAPHS.slice(0, 3)
      .map(text => `<p>${text}</p>`)
      .join('');
    const withSlot = await extractArticle(componentPage(`${shown}<slot></slot>`, slotted), { pause });
    const places = PARAGRAPHS.map(paragraph => withSlot!.article.text.indexOf(paragraph));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    const without = await extractArticle(componentPage(shown, slotted), { pause, isAsked: true });
    expect(without!.article.text).not.toContain(PARAGRAPHS[4]);
  });

  it('gives ranges that do not lead from one tree into another', async () => {
    const document = componentPage(`<p>${PARAGRAPHS.slice(0, 4).join(' ')} <slot></slot></p>`, PARAGRAPHS[4]);
    const { article, textMap } = (await extractArticle(document, { pause }))!;
    const start = article.text.indexOf(PARAGRAPHS[3]!);
    const pieces = textMap.rangesOf({ start, end: article.text.indexOf(PARAGRAPHS[4]!) + PARAGRAPHS[4]!.length });
    expect(pieces.map(piece => String(piece).trim())).toEqual([PARAGRAPHS[3], PARAGRAPHS[4]]);
  });

  it('keeps notes', async () => {
    const document = componentPage(STORY);
    const [root] = openRoots(document);
    const range = document.createRange();
    range.selectNodeContents(root!.querySelectorAll('p')[2]!);
    const selector = describeRange(range, document);
    const [anchor] = await anchorNotes(
      [{ id: 'n', target: { source: '', selector } }],
      document,
      async () => undefined,
    );
    expect([anchor!.state, String(anchor!.range)]).toEqual(['exact', PARAGRAPHS[2]]);
  });
});

describe('compareStarts', () => {
  it('puts what stands in a shadow tree where its host stands', () => {
    const document = componentPage(STORY);
    const rangeOf = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range;
    };
    const before = rangeOf(document.querySelector('h1')!);
    const after = rangeOf(document.querySelector('.copyright')!);
    const [first, second] = [...openRoots(document)[0]!.querySelectorAll('p')].map(rangeOf);
    const sorted = [after, second!, before, first!].sort(compareStarts);
    expect(sorted).toEqual([before, first, second, after]);
  });
});
