/**
 * Find the passage of a note again, and know when it was not found.
 *
 *     exact      the same words in the same surroundings
 *     moved      the same words, the surroundings changed
 *     edited     words were changed, and no other place is nearly as like
 *     uncertain  a place is alike, but could be another one
 *     gone       nothing is alike
 *
 * This is the whole of it for the content script and for the command line alike;
 * it works on the page's text and knows no document.
 */
import { positionOf, quoteOf, type Target, type TextQuoteSelector } from '../core/annotation';
import type { Span } from '../core/article';
import type { NoteTarget } from '../core/service';
import { type AnchorText, spanOfSqueezed, squeeze, squeezedOffset, widenToWords } from './anchor-text';
import { closedGap, findEdited, findVerbatim, type Match, type Quotation, withoutOverlaps } from './find-quotation';
import { type GramIndex, indexGrams } from './gram-index';
import { type Judgement, judgeMatch } from './judge-match';

export interface Anchor extends Judgement {
  /** Place in `document.body.textContent`; missing where the passage is gone. */
  span?: Span;
}

const GONE: Anchor = { state: 'gone', score: 0 };

/** Agreement on both sides with which words stand as if nothing else could be meant. */
const SURE = 0.95;

/** Context of longer quotations is no better, and costs time. */
const MAX_CONTEXT = 64;

/** Make a function that finds notes in `text`. */
export function createAnchoring(text: AnchorText): (wanted: Omit<NoteTarget, 'id'>) => Anchor {
  let grams: GramIndex | undefined;
  const index = () => {
    grams ??= indexGrams(text.squeezed);
    return grams;
  };
  return ({ target, refused = [] }) => {
    const quotation = quotationOf(target, text);
    return quotation ? anchorQuotation(text, index, quotation, refused) : GONE;
  };
}

function anchorQuotation(
  text: AnchorText,
  index: () => GramIndex,
  quotation: Quotation,
  refused: readonly TextQuoteSelector[],
): Anchor {
  const { squeezed } = text;
  const verbatim = findVerbatim(squeezed, quotation);
  const isSure = verbatim.some(({ before, after }) => Math.min(before, after) >= SURE) && refused.length === 0;
  const all = isSure ? verbatim : withoutOverlaps([...verbatim, ...findEdited(squeezed, index(), quotation)]);
  const [best, next] = all.filter(match => !isRefused(match, squeezed, refused));
  if (!best) {
    return GONE;
  }
  const judgement = judgeMatch(
    best,
    { next, closed: isSure ? 0 : closedGap(squeezed, index(), quotation) },
    {
      length: quotation.exact.length,
      position: quotation.position,
      isBare: quotation.prefix === '' && quotation.suffix === '',
    },
  );
  if (judgement.state === 'gone') {
    return { ...judgement };
  }
  const span = spanOfSqueezed(text, best.start, best.end);
  // Where the reader said no to one place, another is not taken for the passage without a word.
  const isAsked = refused.length > 0 && judgement.state !== 'exact';
  return {
    ...judgement,
    ...(isAsked && { state: 'uncertain' }),
    span: best.words < 1 ? widenToWords(text, span) : span,
  };
}

function quotationOf(target: Target, text: AnchorText): Quotation | undefined {
  const quote = quoteOf(target);
  const position = positionOf(target);
  const quotation = quote && squeezeQuote(quote);
  return quotation?.exact
    ? { ...quotation, ...(position && { position: squeezedOffset(text, position.start) }) }
    : undefined;
}

function squeezeQuote({ exact, prefix, suffix }: TextQuoteSelector): Quotation {
  return {
    exact: squeeze(exact),
    prefix: squeeze(prefix).slice(-MAX_CONTEXT),
    suffix: squeeze(suffix).slice(0, MAX_CONTEXT),
  };
}

/** A refused place is known by its own words, in the surroundings that they had. */
function isRefused(match: Match, squeezed: string, refused: readonly TextQuoteSelector[]): boolean {
  return refused.some(quote => {
    const [place] = findVerbatim(squeezed, squeezeQuote(quote));
    return place !== undefined && match.start < place.end && match.end > place.start;
  });
}
