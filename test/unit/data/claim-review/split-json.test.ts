import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Element, JsonSplitter } from '../../../../data/claim-review/split-json';

/** Split `text` as it comes in chunks of `size`. */
function split(text: string, size = text.length, maxElement?: number): Element[] {
  const splitter = new JsonSplitter(maxElement);
  const found: Element[] = [];
  for (let at = 0; at < text.length; at += size) {
    found.push(...splitter.push(text.slice(at, at + size)));
  }
  return [...found, ...splitter.end()];
}

const parsed = (elements: Element[]) => elements.map(each => ('text' in each ? JSON.parse(each.text) : each.broken));

/** Values with all that could be taken for structure: brackets and quotes in strings, keys like the list's. */
const anyValue = fc
  .jsonValue({ maxDepth: 3 })
  .chain(value =>
    fc.constantFrom(
      value,
      { '"]': '\\"[{' },
      '}\\',
      { x: { dataFeedElement: [1] } },
      { item: null },
      -1.5e3,
      'dataFeedElement',
    ),
  );
const list = fc.array(anyValue, { maxLength: 6 });
const size = fc.integer({ min: 1, max: 40 });
const indent = fc.constantFrom(undefined, 2, '\t');

describe('JsonSplitter', () => {
  it('gives the elements of a list, however the text comes in', () => {
    fc.assert(
      fc.property(list, size, indent, (values, chunk, space) => {
        expect(parsed(split(JSON.stringify(values, null, space), chunk))).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it('gives the elements of the great list of a feed, whatever stands before and after it', () => {
    const others = fc.dictionary(fc.constantFrom('name', 'description', 'tags', '@type'), anyValue);
    fc.assert(
      fc.property(others, list, others, size, indent, (before, values, after, chunk, space) => {
        const rest = Object.fromEntries(Object.entries(after).map(([key, value]) => [`after ${key}`, value]));
        const feed = JSON.stringify({ ...before, dataFeedElement: values, ...rest }, null, space);
        expect(parsed(split(feed, chunk))).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it('gives the values of JSON Lines', () => {
    const lines = fc.array(fc.oneof(fc.dictionary(fc.string(), anyValue), fc.constantFrom(1, null, 'a')), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(lines, size, fc.constantFrom('\n', '\r\n', '\n\n'), (values, chunk, end) => {
        const text = values.map(value => JSON.stringify(value) + end).join('');
        const isPlain = !/^\{"(?:dataFeedElement|@graph)"/m.test(text);
        fc.pre(isPlain);
        expect(parsed(split(text, chunk))).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it('takes @graph for the list too', () => {
    expect(parsed(split('{"@context":"x","@graph" : [{"a":1},{"b":[2]}],"c":{"d":[3]}}', 3))).toEqual([
      { a: 1 },
      { b: [2] },
    ]);
  });

  it('passes over an element that is too large, and goes on', () => {
    const text = JSON.stringify([{ a: 1 }, { b: 'x'.repeat(500) }, { c: 3 }]);
    expect(parsed(split(text, 7, 100))).toEqual([{ a: 1 }, 'too-large', { c: 3 }]);
    expect(parsed(split(text, text.length, 100))).toEqual([{ a: 1 }, 'too-large', { c: 3 }]);
  });

  it('keeps no more than one element of what it reads', () => {
    const splitter = new JsonSplitter(1000);
    splitter.push('{"text":"');
    for (let i = 0; i < 1000; i++) {
      expect(splitter.push('x'.repeat(1000))).toEqual([]);
    }
    expect(splitter.push('"}')).toEqual([{ broken: 'too-large' }]);
  });

  it.each([
    '[{"a":1},{"b',
    '[{"a":1}',
    '[{"a":1},"b',
    '{"dataFeedElement":[{"a":1}',
    '{"dataFeedElement":[{"a":1}],"x',
  ])('says that a text was cut off, after what was whole: %s', text => {
    expect(parsed(split(text, 4))).toEqual([{ a: 1 }, 'cut-off']);
  });

  it.each(['', ' \n', '[]', '{"dataFeedElement":[]}', '\ufeff[]', ']]}'])('finds nothing in %j', text => {
    expect(split(text, 2)).toEqual([]);
  });

  it('never fails on what is no JSON', () => {
    const rubble = fc.string({ unit: fc.constantFrom(...'[]{}",:\\ \n1ntx', '"dataFeedElement":['), maxLength: 60 });
    fc.assert(fc.property(rubble, size, (text, chunk) => void split(text, chunk)));
  });
});
