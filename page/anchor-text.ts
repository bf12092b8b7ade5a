/**
 * The text of a page in which notes are described and found again.
 *
 * Positions count in `document.body.textContent`, as the Web Annotation model
 * has it. Quotations are what of it can be read: scripts and styles are left
 * out. They are compared without white space and with plain quotation marks and
 * dashes, which pages change without a word being changed:
 *
 *     body.textContent   Two words.<script>\n here
 *     visible            Two words.\n here
 *     squeezed           Twowords.here
 *
 * Nothing here knows a document: `anchor-nodes.ts` reads one.
 */
import type { Span } from '../core/article';

export interface AnchorText {
  squeezed: string;
  pieces: AnchorPiece[];
}

/** The text of one node of a page, or the whole of a plain text. */
export interface AnchorPiece {
  text: string;
  /** Offset in `document.body.textContent`. */
  position: number;
  /** Offset of the piece's words in `squeezed`. */
  squeezedAt: number;
  /** Whether it can be read. */
  isVisible: boolean;
}

const WHITE_SPACE = /[\s\u200b\ufeff\u00ad]+/g;

/** Signs that pages set in one way or the other without a word being changed; one for one, so that offsets stay. */
const SINGLE_QUOTES = /[‘’‚‛]/g;
const DOUBLE_QUOTES = /[“”„‟«»]/g;
const DASHES = /[‐‑‒–—−]/g;

const WORD_BEFORE = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u;
const WORD_AFTER = /^[\p{L}\p{N}]+/u;

/** Put the texts of a page's nodes together, in their order. */
export function joinPieces(pieces: readonly Pick<AnchorPiece, 'text' | 'isVisible'>[]): AnchorText {
  const placed: AnchorPiece[] = [];
  const squeezed: string[] = [];
  let position = 0;
  let squeezedAt = 0;
  for (const { text, isVisible } of pieces) {
    placed.push({ text, position, squeezedAt, isVisible });
    position += text.length;
    if (isVisible) {
      const words = squeeze(text);
      squeezed.push(words);
      squeezedAt += words.length;
    }
  }
  return { squeezed: squeezed.join(''), pieces: placed };
}

/** Take the white space out of `text`, and what sets quotation marks and dashes apart from their plain forms. */
export function squeeze(text: string): string {
  return text.replace(WHITE_SPACE, '').replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-');
}

/** Give the place in `document.body.textContent` of the characters `start` to `end` of `squeezed`, one at least. */
export function spanOfSqueezed(text: AnchorText, start: number, end: number): Span {
  return { start: positionOfSqueezed(text, start), end: positionOfSqueezed(text, end - 1) + 1 };
}

/** Widen `span` to whole words: where words were changed, a comparison by characters ends within one. */
export function widenToWords({ pieces }: AnchorText, { start, end }: Span): Span {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  const before = WORD_BEFORE.exec(first.text.slice(0, start - first.position))?.[0] ?? '';
  const after = WORD_AFTER.exec(last.text.slice(end - last.position))?.[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}

/** Give the offset in `squeezed` of a position in `document.body.textContent`. */
export function squeezedOffset({ pieces }: AnchorText, position: number): number {
  const piece = lastAt(pieces, candidate => candidate.position <= position);
  if (!piece) {
    return 0;
  }
  return piece.squeezedAt + (piece.isVisible ? squeeze(piece.text.slice(0, position - piece.position)).length : 0);
}

/** Give the piece that holds the character at `position`. Throws where the text is empty. */
export function pieceAt(pieces: readonly AnchorPiece[], position: number): AnchorPiece {
  const piece = lastAt(pieces, candidate => candidate.position <= position);
  if (!piece) {
    throw new RangeError(`Position ${position} is before the text`);
  }
  return piece;
}

/** The last piece that begins at `offset` of `squeezed` or before holds the character. */
function positionOfSqueezed({ pieces }: AnchorText, offset: number): number {
  const piece = lastAt(pieces, candidate => candidate.squeezedAt <= offset);
  if (!piece) {
    throw new RangeError(`Offset ${offset} is outside the text`);
  }
  let left = offset - piece.squeezedAt;
  for (let index = 0; index < piece.text.length; index++) {
    if (piece.text.charAt(index).search(WHITE_SPACE) < 0 && left-- === 0) {
      return piece.position + index;
    }
  }
  throw new RangeError(`Offset ${offset} is outside the text`);
}

function lastAt(pieces: readonly AnchorPiece[], isBefore: (piece: AnchorPiece) => boolean): AnchorPiece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(pieces[middle]!)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return pieces[low - 1];
}
