/** What of the matches is painted: all, or as much as a page can carry. */
import { type ContextAnnotation, positionOf } from '../core/annotation';
import { chooseShown } from './choose-shown';
import type { Reading } from './matches';
import type { Pause } from './pacer';
import type { Painter, Passage } from './paint';

/** Passages looked up between two pauses. */
const PASSAGES_PER_SLICE = 20;

const KINDS = ['claim', 'quotation', 'number'] as const;

export interface Marking {
  /**
   * Paint the page's article, which is chosen from, and the selection, all of which was asked for. What is in `kept`
   * is chosen before all else.
   */
  paint(page: Reading | undefined, selection: Reading | undefined, kept?: ReadonlySet<string>): Promise<void>;
  /** Paint an annotation no more, or again, from the next time on: the reader says that it is wrong. */
  setWrong(id: string, isWrong: boolean): void;
  /** Choose all of the page from the next time on, or what it can carry. */
  setAll(isAll: boolean): void;
  /** Give what was chosen last, whether or not the reader lets it be painted. */
  shown(): readonly ContextAnnotation[];
  /** Whether the page has more than it can carry. */
  isDense(): boolean;
}

/** Make the marking of a page. */
export function createMarking(painter: Painter, pause: Pause): Marking {
  let shown: readonly ContextAnnotation[] = [];
  let isAll = false;
  let isDense = false;
  const wrong = new Set<string>();

  function rightOf(reading: Reading | undefined): ContextAnnotation[] {
    return reading?.context.annotations.filter(({ id }) => !wrong.has(id)) ?? [];
  }

  function choose(page: Reading | undefined, kept?: ReadonlySet<string>): ContextAnnotation[] {
    const annotations = rightOf(page);
    const chosen = chooseShown(annotations, page?.article.text ?? '', kept);
    isDense = chosen.size < annotations.length;
    return annotations.filter(({ id }) => isAll || chosen.has(id));
  }

  async function locate(reading: Reading, annotations: readonly ContextAnnotation[]): Promise<Map<string, Range[]>> {
    const places = new Map<string, Range[]>();
    for (const { id, target } of annotations) {
      const position = positionOf(target);
      places.set(id, position ? reading.textMap.rangesOf(position) : []);
      if (places.size % PASSAGES_PER_SLICE === 0) {
        await pause();
      }
    }
    return places;
  }

  return {
    async paint(page, selection, kept) {
      const ofPage = choose(page, kept);
      const ofSelection = rightOf(selection);
      const mine = [...ofPage, ...ofSelection];
      shown = mine;
      const inPage = page ? await locate(page, ofPage) : [];
      const inSelection = selection ? await locate(selection, ofSelection) : [];
      const places = [...inPage, ...inSelection];
      const kinds = new Map(mine.map(({ id, glossator }) => [id, glossator.kind]));
      for (const kind of mine === shown ? KINDS : []) {
        painter.paint(
          kind,
          places.filter(([id]: Passage) => kinds.get(id) === kind),
        );
      }
    },
    setWrong(id, isWrong) {
      if (isWrong) {
        wrong.add(id);
      } else {
        wrong.delete(id);
      }
    },
    setAll(wanted) {
      isAll = wanted;
    },
    shown: () => shown,
    isDense: () => isDense,
  };
}
