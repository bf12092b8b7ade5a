/**
 * Cut a text into the pieces of words that the encoder knows.
 *
 * Of all ways to write the text as pieces of the vocabulary the likeliest is taken: each piece has
 * a logarithm of its probability, and the best way to reach each place is found from left to right
 * (Kudo, Subword Regularization, ACL 2018: the unigram model, decoded as Viterbi did).
 */

export interface Vocabulary {
  /** Number of each piece by its letters. */
  ids: ReadonlyMap<string, number>;
  /** Logarithm of the probability of each piece. */
  scores: Float32Array;
  /** Letters of the longest piece. */
  longest: number;
}

/** The vocabulary writes blanks as this, and puts one before the text. */
const BLANK = '\u2581';
/** The piece for what is in no other piece; neighbours of this kind are one. */
const UNKNOWN = 0;
/** Worse than any way to write the same letters with known pieces. */
const UNKNOWN_SCORE = -100;

/** The numbers of the pieces of `text`, in its order. */
export function piecesOf(text: string, { ids, scores, longest }: Vocabulary): number[] {
  const written = BLANK + text.normalize('NFKC').replaceAll(' ', BLANK);
  const best = new Float64Array(written.length + 1).fill(Number.NEGATIVE_INFINITY);
  const piece = new Uint16Array(written.length + 1);
  const from = new Uint32Array(written.length + 1);
  best[0] = 0;
  const reach = (start: number, end: number, id: number, score: number) => {
    if (best[start] + score > best[end]) {
      best[end] = best[start] + score;
      piece[end] = id;
      from[end] = start;
    }
  };
  for (let start = 0; start < written.length; start++) {
    for (let end = start + 1; end <= Math.min(written.length, start + longest); end++) {
      const id = ids.get(written.slice(start, end));
      if (id !== undefined) {
        reach(start, end, id, scores[id]);
      }
    }
    reach(start, start + 1, UNKNOWN, UNKNOWN_SCORE);
  }
  const pieces: number[] = [];
  for (let end = written.length; end > 0; end = from[end]) {
    if (piece[end] !== UNKNOWN || pieces.at(-1) !== UNKNOWN) {
      pieces.push(piece[end]);
    }
  }
  return pieces.reverse();
}
