/**
 * Paint passages with the CSS Custom Highlight API, which changes nothing in
 * the page's DOM.
 *
 * The registry is shared with the page: its scripts can read and clear it. So
 * the names are fixed and say nothing, the ranges are kept here, and cleared
 * highlights are put back a few times only. In Firefox a content script must
 * not iterate the registry or a highlight; nothing here does.
 */
import type { Colour, Kind } from '../core/annotation';
import { shadowRootOf } from './open-roots';

/** A note without a colour, and notes of each. */
export type NotePaint = 'note' | `note-${Colour}`;

export type PaintName = Kind | NotePaint | 'current';

/** Registry names, by what is painted; style sheets name them too. The last is painted over the others. */
const HIGHLIGHT_NAMES = {
  claim: 'glossator-claim',
  quotation: 'glossator-quotation',
  number: 'glossator-number',
  note: 'glossator-note',
  'note-yellow': 'glossator-note-yellow',
  'note-green': 'glossator-note-green',
  'note-blue': 'glossator-note-blue',
  'note-pink': 'glossator-note-pink',
  'note-purple': 'glossator-note-purple',
  current: 'glossator-current',
} as const satisfies Record<PaintName, string>;

/** Times that highlights are put back: a page that clears them again means it. */
const MAX_RESTORES = 3;

export interface Registry {
  get(name: string): Highlight | undefined;
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
}

/** An annotation or note, and its ranges. */
export type Passage = readonly [id: string, ranges: readonly Range[]];

export interface Painter {
  /** Paint these passages under `name` and no others; what is painted there already stays as it is, without a flicker. */
  paint(name: PaintName, passages: readonly Passage[]): void;
  /** Paint nothing, and take off what is painted, until it is told otherwise. */
  setQuiet(isQuiet: boolean): void;
  /** Put highlights back that the page took away. */
  restore(): void;
  /** Give the annotation that a range was painted for. */
  idOf(range: AbstractRange): string | undefined;
  /** Give the ranges of an annotation. */
  rangesOf(id: string): Range[];
  isEmpty(): boolean;
  /** Give the shadow trees in which something is painted. */
  shadowRoots(): ShadowRoot[];
}

interface Painted {
  name: PaintName;
  id: string;
  range: Range;
}

/** Make a painter on a page's `registry`. */
export function createPainter(registry: Registry, create: () => Highlight): Painter {
  const highlights = new Map<PaintName, Highlight>();
  const painted = new Map<AbstractRange, Painted>();
  let isQuiet = false;
  let restores = 0;

  function highlightOf(name: PaintName): Highlight {
    const known = highlights.get(name);
    if (known) {
      return known;
    }
    const highlight = create();
    highlight.priority = Object.keys(HIGHLIGHT_NAMES).indexOf(name);
    highlights.set(name, highlight);
    return highlight;
  }

  function paint(name: PaintName, passages: readonly Passage[]): void {
    const old = [...painted.values()].filter(one => one.name === name);
    const left = new Set(old);
    for (const [id, ranges] of isQuiet ? [] : passages) {
      for (const range of ranges) {
        const same = old.find(one => left.has(one) && isSame(one.range, range));
        if (same) {
          left.delete(same);
          same.id = id;
        } else {
          highlightOf(name).add(range);
          painted.set(range, { name, id, range });
        }
      }
    }
    for (const { range } of left) {
      highlights.get(name)?.delete(range);
      painted.delete(range);
    }
    const isUsed = [...painted.values()].some(one => one.name === name);
    if (isUsed) {
      registry.set(HIGHLIGHT_NAMES[name], highlightOf(name));
    } else if (highlights.has(name)) {
      registry.delete(HIGHLIGHT_NAMES[name]);
    }
  }

  return {
    paint,
    setQuiet(wanted) {
      isQuiet = wanted;
      for (const name of wanted ? highlights.keys() : []) {
        paint(name, []);
      }
    },
    restore() {
      const used = new Set([...painted.values()].map(({ name }) => name));
      const lost = [...used].filter(name => registry.get(HIGHLIGHT_NAMES[name]) !== highlights.get(name));
      if (lost.length > 0 && restores < MAX_RESTORES) {
        restores += 1;
        for (const name of lost) {
          registry.set(HIGHLIGHT_NAMES[name], highlightOf(name));
        }
      }
    },
    idOf: range => painted.get(range)?.id,
    rangesOf: id =>
      [...painted.values()].filter(entry => entry.id === id && entry.name !== 'current').map(({ range }) => range),
    isEmpty: () => painted.size === 0,
    shadowRoots: () => {
      const roots = new Set([...painted.values()].map(({ range }) => shadowRootOf(range.startContainer)));
      return [...roots].filter(root => root !== undefined);
    },
  };
}

function isSame(one: Range, other: Range): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
