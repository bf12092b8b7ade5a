/**
 * Lay two versions of a text side by side, and bring them together.
 *
 * The longest common subsequence (Hirschberg 1975 calls it so; here by the plain
 * table) of their words, or of their lines. What is the same at both ends needs no
 * table, and of two versions of one note little is left in between.
 */

/** A stretch of one version. */
export interface DiffRun {
  text: string;
  /** Whether the other version has it too. */
  isShared: boolean;
}

/** Cells of the table at most: some 8 MB. Beyond, what stands between the ends is taken for different as a whole. */
const MAX_CELLS = 4_000_000;

/** A word, a blank, or a sign; scripts without blanks between words by character. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}\p{M}_]+|\s+|[\s\S]/gu;

/** Say which words of `one` and of `other` stand in both. */
export function diffTexts(one: string, other: string): { one: DiffRun[]; other: DiffRun[] } {
  const ours = piecesOf(one);
  const theirs = piecesOf(other);
  const pairs = commonOf(ours, theirs);
  return { one: runsOf(ours, new Set(pairs.map(([i]) => i))), other: runsOf(theirs, new Set(pairs.map(([, j]) => j))) };
}

/** Write one text that holds every word of both, in their order; where they differ, the lines of `one` come first. */
export function mergeTexts(one: string, other: string): string {
  const ours = one.split('\n');
  const theirs = other.split('\n');
  const merged: string[] = [];
  let i = 0;
  let j = 0;
  for (const [nextI, nextJ] of [...commonOf(ours, theirs), [ours.length, theirs.length] as const]) {
    merged.push(...mergeLines(ours.slice(i, nextI), theirs.slice(j, nextJ)), ...ours.slice(nextI, nextI + 1));
    i = nextI + 1;
    j = nextJ + 1;
  }
  return merged.join('\n');
}

/** Of lines that one version only went on with, those stand alone; others stand one after the other, as paragraphs. */
function mergeLines(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const { one, other } = diffTexts(ours.join('\n'), theirs.join('\n'));
  if (one.every(run => run.isShared)) {
    return theirs;
  }
  return other.every(run => run.isShared) ? ours : [...ours, '', ...theirs];
}

function piecesOf(text: string): string[] {
  return text.match(PIECES) ?? [];
}

/** Pair the places of the longest common subsequence of `a` and `b`. */
function commonOf(a: readonly string[], b: readonly string[]): [number, number][] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) {
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    tail += 1;
  }
  const middle = commonBetween(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({ length: head }, (_, i): [number, number] => [i, i]),
    ...middle.map(([i, j]): [number, number] => [i + head, j + head]),
    ...Array.from({ length: tail }, (_, i): [number, number] => [a.length - tail + i, b.length - tail + i]),
  ];
}

function commonBetween(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  if (a.length * b.length > MAX_CELLS) {
    return [];
  }
  // Length of the longest common subsequence of what follows each pair of places.
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return pairs;
}

function runsOf(pieces: readonly string[], shared: ReadonlySet<number>): DiffRun[] {
  const runs: DiffRun[] = [];
  for (const [place, text] of pieces.entries()) {
    const isShared = shared.has(place);
    const last = runs.at(-1);
    if (last?.isShared === isShared) {
      last.text += text;
    } else {
      runs.push({ text, isShared });
    }
  }
  return runs;
}
