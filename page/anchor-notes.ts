/** Find notes again in a document, without making the page wait. */
import type { Selector } from '../core/annotation';
import type { NoteState, NoteTarget } from '../core/service';
import { rangeOfSpan, readAnchorNodes } from './anchor-nodes';
import { createAnchoring } from './anchor-note';
import { describeSpan } from './describe-range';
import { createPacer, type Pause } from './pacer';

export interface NoteAnchor {
  state: NoteState;
  /** Missing where the passage is gone. */
  range?: Range;
  /** The place as a note on it would be saved, where its words are not the noted ones or may not be meant. */
  found?: Selector[];
}

/** Find all `wanted` on a page, resting when a slice of time is over. */
export async function anchorNotes(
  wanted: readonly NoteTarget[],
  document: Document,
  pause: Pause,
): Promise<NoteAnchor[]> {
  const text = readAnchorNodes(document);
  const anchorIn = createAnchoring(text);
  const pacer = createPacer(pause);
  const anchors: NoteAnchor[] = [];
  for (const one of wanted) {
    const { state, span } = anchorIn(one);
    const isOther = state === 'edited' || state === 'uncertain';
    anchors.push({
      state,
      ...(span && { range: rangeOfSpan(text, span) }),
      ...(span && isOther && { found: describeSpan(text, span) }),
    });
    if (pacer.isDue()) {
      await pacer.rest();
    }
  }
  return anchors;
}
