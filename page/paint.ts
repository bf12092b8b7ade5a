/**
 * Paint passages with the CSS Custom Highlight API, which changes nothing in
 * the page's DOM.
 *
 * The registry is shared with the page: its scripts can read and clear it. So
 * the names are fixed and say nothing, the ranges are kept here, and cleared
 * highlights are put back a few times only. In Firefox a content script must
 * not iterate the registry or a highlight; nothing here does.
 */
import type { Kind } from '../core/annotation';

type PaintName = Kind | 'note' | 'current';

/** Registry names, by what is painted; style sheets name them too. The last is painted over the others. */
const HIGHLIGHT_NAMES = {
  claim: 'glossator-claim',
  quotation: 'glossator-quotation',
  number: 'glossator-number',
  note: 'glossator-note',
  current: 'glossator-current',
} as const satisfies Record<PaintName, string>;

/** Times that highlights are put back: a page that clears them again means it. */
const MAX_RESTORES = 3;

export interface Registry {
  get(name: string): Highlight | undefined;
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
}

export interface Painter {
  /** Paint `ranges` for the annotation `id`, beside what it has already. */
  add(name: PaintName, id: string, ranges: readonly Range[]): void;
  /** Take all ranges with that name off. */
  clear(name?: PaintName): void;
  /** Put highlights back that the page took away. */
  restore(): void;
  /** Give the annotation that a range was painted for. */
  idOf(range: AbstractRange): string | undefined;
  /** Give the ranges of an annotation. */
  rangesOf(id: string): Range[];
  isEmpty(): boolean;
}

/** Make a painter on a page's `registry`. */
export function createPainter(registry: Registry, create: () => Highlight): Painter {
  const highlights = new Map<PaintName, Highlight>();
  const painted = new Map<AbstractRange, { name: PaintName; id: string; range: Range }>();
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

  function clear(name?: PaintName): void {
    for (const [range, entry] of painted) {
      if (name === undefined || entry.name === name) {
        highlights.get(entry.name)?.delete(range);
        painted.delete(range);
      }
    }
    for (const [known] of highlights) {
      if (name === undefined || known === name) {
        registry.delete(HIGHLIGHT_NAMES[known]);
      }
    }
  }

  return {
    add(name, id, ranges) {
      const highlight = highlightOf(name);
      for (const range of ranges) {
        highlight.add(range);
        painted.set(range, { name, id, range });
      }
      if (ranges.length > 0) {
        registry.set(HIGHLIGHT_NAMES[name], highlight);
      }
    },
    clear,
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
  };
}
