/**
 * Compare a sentence with the wordings of claims: which of a wording's words, or other names of their ideas, does it have?
 */
import { isFunctionWord, priorBits } from './common-words';
import { hashWord } from './tokenize';
import { type Word, wordsOf } from './words';

/** One wording of a claim. It is read when it is first compared: of a hundred thousand reviews an article needs a few. */
export class Wording {
  private reading: WordingWords | undefined;

  constructor(
    readonly claim: number,
    readonly text: string,
    readonly isOpposite: boolean,
  ) {}

  get words(): Word[] {
    return this.read().words;
  }

  /** Bits of each word of `words`; function words count nothing. */
  get bits(): number[] {
    return this.read().bits;
  }

  get total(): number {
    return this.read().total;
  }

  private read(): WordingWords {
    this.reading ??= wordsOfWording(this.text);
    return this.reading;
  }
}

type WordingWords = Pick<Wording, 'words' | 'bits' | 'total'>;

/** How much of a wording a sentence says. */
export interface WordingMatch {
  /** 0 to 1: share of the wording's bits that the sentence has. */
  cover: number;
  /** Content words that both have. */
  shared: number;
}

/** Another name of the same idea says nearly as much as the word itself. */
const SYNONYM_WORTH = 0.8;

function wordsOfWording(text: string): WordingWords {
  const words = wordsOf(text);
  const bits = words.map(word => (isFunctionWord(word.text) ? 0 : priorBits(hashWord(word.text))));
  return { words, bits, total: bits.reduce((sum, each) => sum + each, 0) };
}

/** Places of the words of `wording` that carry meaning. */
export function contentPlaces({ bits }: Wording): Set<number> {
  return new Set(bits.flatMap((each, place) => (each > 0 ? [place] : [])));
}

/** Places of the words of a sentence that `wording` has too. */
export function sharedPlaces(sentence: readonly Word[], { words, bits }: Wording): Set<number> {
  const stems = new Set(words.filter((_, i) => bits[i] > 0).map(word => word.stem));
  return new Set(sentence.flatMap((word, place) => (stems.has(word.stem) ? [place] : [])));
}

/** Hashed stems of a text that carry meaning, with their counts: what BM25 indexes and asks for. */
export function contentStems(words: readonly Word[]): Map<number, number> {
  const stems = new Map<number, number>();
  for (const word of words) {
    if (!isFunctionWord(word.text)) {
      const stem = hashWord(word.stem);
      stems.set(stem, (stems.get(stem) ?? 0) + 1);
    }
  }
  return stems;
}

/** Compare the words of a sentence with `wording`; `namesSame` knows two names of one idea. */
export function matchWording(
  sentence: readonly Word[],
  wording: Wording,
  namesSame: (a: string, b: string) => boolean,
): WordingMatch {
  let covered = 0;
  let shared = 0;
  for (const [i, word] of wording.words.entries()) {
    if (wording.bits[i] === 0) {
      continue;
    }
    if (sentence.some(other => other.stem === word.stem)) {
      covered += wording.bits[i];
      shared += 1;
    } else if (sentence.some(other => namesSame(other.stem, word.stem))) {
      covered += wording.bits[i] * SYNONYM_WORTH;
      shared += 1;
    }
  }
  return {
    cover: wording.total > 0 ? covered / wording.total : 0,
    shared,
  };
}
