import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBlockReader } from '../../../page/block-reader';
import { createTextMap } from '../../../page/text-map';
import { walkAtOnce } from '../../../page/walk-page';
import { collapsed, pageOf } from './page-of';

function read(html: string) {
  const document = pageOf(`<body>${html}</body>`);
  const reader = createBlockReader(document.body);
  walkAtOnce(document.body, [reader]);
  reader.end();
  return { document, blocks: reader.blocks, texts: reader.blocks.map(block => block.text) };
}

describe('createBlockReader', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['white space as it is rendered', '<p>  One\n\t two  <b> three </b> </p>', ['One two three']],
    ['inline elements as one line', '<p>Some<b>thing</b> <a href="#">new</a></p>', ['Something new']],
    ['custom elements as inline', '<p>A <tool-tip>word</tool-tip> more</p>', ['A word more']],
    ['text beside a paragraph', '<div>Before<p>One</p>after</div>', ['Before', 'One', 'after']],
    ['a break within a sentence as a space', '<p>One<br>two</p>', ['One two']],
    ['a break after a sentence as a new block', '<p>One.<br>Two.</p>', ['One.', 'Two.']],
    ['two breaks as a new block', '<p>One<br> <br>two</p>', ['One', 'two']],
    ['list items and cells apart', '<ul><li>One<li>Two</ul><table><tr><td>3<td>4</table>', ['One', 'Two', '3', '4']],
    [
      'no scripts, styles and hidden parts',
      '<p>One<script>x()</script> <style>p{}</style><i hidden>no</i>two</p>',
      ['One two'],
    ],
    ['no-break spaces as they are', '<p>40\u00a0000</p>', ['40\u00a0000']],
  ])('reads %s', (_name, html, expected) => {
    expect(read(html).texts).toEqual(expected);
  });

  it('leads no range across text that the page does not show', () => {
    const { document, blocks } = read('<p>One <script>secret()</script>two three</p>');
    const map = createTextMap(document, blocks);
    const ranges = map.rangesOf({ start: 0, end: map.text.length });
    expect(ranges.map(String)).toEqual(['One ', 'two three']);
  });

  it('maps any stretch of any markup back to itself', () => {
    const word = fc.constantFrom('a', 'bridge', 'of', '40', '“no,”', 'état');
    const space = fc.constantFrom(' ', '  ', '\n', ' \t');
    const open = fc.constantFrom('<b>', '</b>', '<i>', '</i>', '<a href=#>', '</a>', '<span>', '</span>', '');
    const html = fc.array(fc.tuple(open, word, open, space), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(html, fc.nat(), fc.nat(), (parts, from, length) => {
        const { document, blocks } = read(`<p>${parts.flat().join('')}</p>`);
        const map = createTextMap(document, blocks);
        const start = from % map.text.length;
        const end = Math.min(map.text.length, start + 1 + (length % 20));
        const read_ = map
          .rangeOf({ start, end })!
          .toString()
          .replace(/[ \n\t]+/g, ' ');
        expect(read_).toBe(map.text.slice(start, end));
      }),
    );
  });
});

describe('createTextMap', () => {
  it('knows the offset of a point on the page', () => {
    const { document, blocks } = read('<p>One <b>two</b></p><p>three</p>');
    const map = createTextMap(document, blocks);
    expect(map.offsetOf(document.querySelector('b')!.firstChild!, 1)).toBe(5);
    expect(map.text.slice(map.offsetOf(document.querySelectorAll('p')[1]!.firstChild!, 0))).toBe('three');
    expect(map.offsetOf(document.body, 0)).toBeUndefined();
  });

  it('gives no range for text that was changed or taken away, and says so', () => {
    const { document, blocks } = read('<p>One two</p><p>three</p>');
    const map = createTextMap(document, blocks);
    expect(map.isWhole()).toBe(true);
    document.querySelector('p')!.firstChild!.nodeValue = 'One 2';
    expect(map.rangeOf({ start: 0, end: 3 })).toBeUndefined();
    expect(collapsed(String(map.rangeOf({ start: 9, end: 14 })))).toBe('three');
    expect(map.isWhole()).toBe(false);
  });

  it('has no place for separators and for text that stands nowhere', () => {
    const { document, blocks } = read('<p>One</p><p>Two</p>');
    const map = createTextMap(document, [{ text: 'Title', runs: [] }, ...blocks]);
    expect(map.text).toBe('Title\n\nOne\n\nTwo');
    expect(map.rangeOf({ start: 0, end: 5 })).toBeUndefined();
    expect(map.rangeOf({ start: 10, end: 12 })).toBeUndefined();
  });
});
