import { beforeEach, describe, expect, it } from 'vitest';
import { hitTest } from '../../../page/hit-test';
import { createPainter, type Painter, type Registry } from '../../../page/paint';
import { pageOf } from './page-of';

/** A registry as a page has it, without the iteration that Firefox refuses. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

let registered: Map<string, Highlight>;
let registry: Registry;
let painter: Painter;
let document: Document;

function range(start: number, end: number): Range {
  const made = document.createRange();
  const node = document.querySelector('p')!.firstChild!;
  made.setStart(node, start);
  made.setEnd(node, end);
  return made;
}

beforeEach(() => {
  document = pageOf('<p>One two three four</p>');
  registered = new Map();
  registry = {
    get: name => registered.get(name),
    set: (name, highlight) => registered.set(name, highlight),
    delete: name => registered.delete(name),
  };
  painter = createPainter(registry, () => new FakeHighlight() as unknown as Highlight);
});

describe('createPainter', () => {
  it('paints under a fixed name and knows whose range it is', () => {
    const one = range(0, 3);
    painter.paint('claim', [['a', [one]]]);
    expect(registered.get('glossator-claim')?.has(one)).toBe(true);
    expect(painter.idOf(one)).toBe('a');
    expect(painter.rangesOf('a')).toEqual([one]);
  });

  it('takes one kind off and leaves the others', () => {
    painter.paint('claim', [['a', [range(0, 3)]]]);
    painter.paint('note', [['n', [range(4, 7)]]]);
    painter.paint('claim', []);
    expect([...registered.keys()]).toEqual(['glossator-note']);
    expect(painter.isEmpty()).toBe(false);
    painter.paint('note', []);
    expect([registered.size, painter.isEmpty()]).toEqual([0, true]);
  });

  it('leaves a range alone that stays where it is, though its annotation has another id now', () => {
    const first = range(0, 3);
    painter.paint('claim', [
      ['a', [first]],
      ['b', [range(4, 7)]],
    ]);
    const highlight = registered.get('glossator-claim');
    painter.paint('claim', [
      ['a:moved', [range(0, 3)]],
      ['c', [range(8, 13)]],
    ]);
    expect(registered.get('glossator-claim')).toBe(highlight);
    expect([...highlight!].map(String)).toEqual(['One', 'three']);
    expect(highlight!.has(first)).toBe(true);
    expect(painter.idOf(first)).toBe('a:moved');
  });

  it('paints nothing in quiet mode', () => {
    painter.paint('claim', [['a', [range(0, 3)]]]);
    painter.setQuiet(true);
    painter.paint('current', [['a', [range(0, 3)]]]);
    expect([registered.size, painter.isEmpty()]).toEqual([0, true]);
    painter.setQuiet(false);
    painter.paint('claim', [['a', [range(0, 3)]]]);
    expect([...registered.keys()]).toEqual(['glossator-claim']);
  });

  it('registers nothing where there is nothing to paint', () => {
    painter.paint('number', [['a', []]]);
    expect(registered.size).toBe(0);
  });

  it('puts back what the page took away, but not for ever', () => {
    painter.paint('claim', [['a', [range(0, 3)]]]);
    for (let times = 0; times < 3; times++) {
      registered.clear();
      painter.restore();
      expect(registered.has('glossator-claim')).toBe(true);
    }
    registered.clear();
    painter.restore();
    expect(registered.size).toBe(0);
  });
});

describe('hitTest', () => {
  it('gives our annotations at the point, the shortest passage first, and nothing of the page’s own', () => {
    const [long, short, foreign] = [range(0, 18), range(4, 7), range(4, 13)];
    painter.paint('claim', [['long', [long]]]);
    painter.paint('quotation', [['short', [short]]]);
    const highlight = registered.get('glossator-claim')!;
    const highlightsFromPoint = () => [
      { highlight, ranges: [long] },
      { highlight, ranges: [foreign, short] },
    ];
    expect(hitTest(painter, { highlightsFromPoint }, 1, 1).map(({ id }) => id)).toEqual(['short', 'long']);
  });
});
