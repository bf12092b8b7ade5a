/** The reader's notes on a page: where they stand and how sure that is. What they say never comes here. */
import { COLOURS, type Target } from '../core/annotation';
import type { NoteTarget, PageState } from '../core/service';
import { anchorNotes, type NoteAnchor } from './anchor-notes';
import { type Pause, yieldToPage } from './pacer';
import type { NotePaint, Painter, Passage } from './paint';

const NOTE_PAINTS: readonly NotePaint[] = ['note', ...COLOURS.map(colour => `note-${colour}` as const)];

export interface NotesOptions {
  painter: Painter;
  noteTargets(canonical?: string): Promise<NoteTarget[]>;
  pause?: Pause;
}

export interface Notes {
  /** Ask for the page's notes and find them. */
  refresh(): Promise<void>;
  /** Find the known notes again on a changed page. */
  anchor(): Promise<void>;
  states(): PageState['notes'];
  /** Where a note is, or might be. */
  rangeOf(id: string): Range | undefined;
  clear(): void;
}

/** Keep the notes of `document`. */
export function createNotes(document: Document, { painter, noteTargets, pause = yieldToPage }: NotesOptions): Notes {
  let known: NoteTarget[] = [];
  let anchors = new Map<string, NoteAnchor>();

  async function anchor(): Promise<void> {
    const asked = known;
    const placed = asked.filter(({ target }) => target.selector.length > 0);
    const found = placed.length > 0 ? await anchorNotes(placed, document, pause) : [];
    if (asked !== known) {
      return;
    }
    anchors = new Map(placed.map(({ id }, index) => [id, found[index]!]));
    paintAll();
  }

  /** A note that might belong elsewhere is listed, but not painted as if it stood there. */
  function paintAll(): void {
    const passages = new Map<NotePaint, Passage[]>(NOTE_PAINTS.map(name => [name, []]));
    for (const { id, target } of known) {
      const { state, range } = anchors.get(id) ?? {};
      if (range && state !== 'uncertain') {
        passages.get(paintOf(target))!.push([id, [range]]);
      }
    }
    for (const [name, ones] of passages) {
      painter.paint(name, ones);
    }
  }

  return {
    async refresh() {
      known = await noteTargets(canonicalOf(document));
      await anchor();
    },
    anchor,
    states: () =>
      known.map(({ id }) => {
        const { state, found } = anchors.get(id) ?? {};
        return { id, ...(state && { state }), ...(found && { found }) };
      }),
    rangeOf: id => anchors.get(id)?.range,
    clear() {
      known = [];
      anchors = new Map();
      paintAll();
    },
  };
}

function paintOf({ styleClass }: Target): NotePaint {
  return styleClass ? `note-${styleClass}` : 'note';
}

/** Give the page's canonical address if it is one of the same origin: another could be anyone's. */
export function canonicalOf(document: Document): string | undefined {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  if (!link || !URL.canParse(link, document.baseURI)) {
    return undefined;
  }
  const url = new URL(link, document.baseURI);
  return url.origin === new URL(document.URL).origin ? url.href : undefined;
}
