/**
 * Find the passage of a note again, and know when it was not found.
 *
 *     exact      the same words in the same surroundings
 *     moved      the same words, the surroundings changed
 *     edited     words were changed, and no other place is nearly as like
 *     uncertain  a place is alike, but could be another one
 *     gone       nothing is alike
 */
import { positionOf, quoteOf, type Target } from '../core/annotation';
import type { NoteState } from '../core/service';
import { type AnchorText, rangeOfSqueezed, readAnchorText, squeeze, squeezedOffset, widenToWords } from './anchor-text';
import { findEdited, findVerbatim, type Match, type Quotation } from './find-quotation';
import type { Pause } from './pacer';

export interface NoteAnchor {
  state: NoteState;
  /** Missing where the passage is gone. */
  range?: Range;
}

/** Below this score nothing is taken for the passage. */
const FLOOR = 0.75;

/** From this score on a changed passage is taken for the noted one. */
const CERTAIN = 0.82;

/** Lead over the next best place without which either could be meant. */
const MARGIN = 0.1;

/** Words alone, without any of their surroundings, say where they stand only if they are this long. */
const MIN_ALONE = 24;

/** Share of the surroundings that must be there still for them to count as the same; for words alone, as any. */
const SAME_CONTEXT = 0.95;
const SOME_CONTEXT = 0.45;

/** Find all `targets` on a page, with a pause after each. */
export async function anchorNotes(targets: readonly Target[], document: Document, pause: Pause): Promise<NoteAnchor[]> {
  const text = readAnchorText(document);
  const anchors: NoteAnchor[] = [];
  for (const target of targets) {
    anchors.push(anchorIn(target, text));
    await pause();
  }
  return anchors;
}

/** Find `target` on the page. */
export function anchorNote(target: Target, document: Document): NoteAnchor {
  return anchorIn(target, readAnchorText(document));
}

function anchorIn(target: Target, text: AnchorText): NoteAnchor {
  const quotation = quotationOf(target, text);
  if (!quotation) {
    return { state: 'gone' };
  }
  const verbatim = findVerbatim(text.squeezed, quotation);
  const matches = verbatim.length > 0 ? verbatim : findEdited(text.squeezed, quotation);
  const best = matches.at(0);
  const state = best ? judge(best, matches.at(1), quotation) : 'gone';
  const range = best && state !== 'gone' ? rangeOfSqueezed(text, best.start, best.end) : undefined;
  if (!range) {
    return { state: 'gone' };
  }
  return { state, range: best && best.words < 1 ? widenToWords(range) : range };
}

function quotationOf(target: Target, text: AnchorText): Quotation | undefined {
  const quote = quoteOf(target);
  const exact = squeeze(quote?.exact ?? '');
  if (!quote || exact === '') {
    return undefined;
  }
  const position = positionOf(target);
  return {
    exact,
    prefix: squeeze(quote.prefix),
    suffix: squeeze(quote.suffix),
    ...(position && { position: squeezedOffset(text, position.start) }),
  };
}

function judge(best: Match, second: Match | undefined, { exact, position }: Quotation): NoteState {
  const isAlone = !second || best.score - second.score >= MARGIN;
  if (best.words < 1) {
    if (best.score < FLOOR) {
      return 'gone';
    }
    return isAlone && best.score >= CERTAIN ? 'edited' : 'uncertain';
  }
  if (isAlone && best.context >= SAME_CONTEXT) {
    return 'exact';
  }
  if (best.start === position && (isAlone || best.context >= SAME_CONTEXT)) {
    return 'exact';
  }
  const isTold = best.context >= SOME_CONTEXT || (!second && exact.length >= MIN_ALONE);
  return isAlone && isTold ? 'moved' : 'uncertain';
}
