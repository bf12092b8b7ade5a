/** Follow what the reader does on a page that is being read: pointer, selection, and the page's own changes. */
import type { PageSettings } from '../../core/service';
import { followSelection } from '../../page/follow-selection';
import { hitTest } from '../../page/hit-test';
import { followPointer } from '../../page/hover';
import { observePage, type PageChange } from '../../page/observe';
import type { Painter } from '../../page/paint';
import type { CardControl } from './card-control';

interface Options {
  painter: Painter;
  card: CardControl;
  settings(): PageSettings;
  /** Called before the page is looked at for the pointer. */
  beforeFind(): void;
  isWhole(): boolean;
  hasArticle(): boolean;
  onChange(change: PageChange): Promise<boolean>;
}

/** Begin to follow; gives what ends it. */
export function followReader(document: Document, options: Options): () => void {
  const { painter, card, settings, isWhole, onChange } = options;
  const ends = [
    observePage(document, { isWhole, isUnsure: !options.hasArticle(), isOurs: card.isOurs, onChange }),
    followPointer(document, {
      trigger: () => settings().trigger,
      find: ({ x, y }) => {
        options.beforeFind();
        painter.restore();
        return painter.isEmpty() ? [] : hitTest(painter, CSS.highlights, x, y);
      },
      ...card.pointer,
    }),
    followSelection(document, {
      // In quiet mode the page must not see anything of ours that the reader did not ask for.
      onSelected: range => options.hasArticle() && !settings().isQuiet && card.offerNote(range),
      onGone: card.withdrawNote,
    }),
  ];
  return () => {
    for (const end of ends) {
      end();
    }
  };
}
