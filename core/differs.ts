/**
 * Tell where a sentence cannot say what a wording says, however alike their vectors: it gives other numbers, names
 * others, denies what the other states, or says "more" where the other says "less".
 */
import { directionOf, isDenied } from './denial';
import { numbersOf } from './numbers';
import { contentPlaces, sharedPlaces, type Wording } from './wordings';
import type { Word } from './words';

/** A sentence as it stands and as words, whose offsets count from `base`. */
export interface ReadSentence {
  read: string;
  words: readonly Word[];
  base: number;
}

/** Whether a sentence says something else than `wording`. */
export function differs({ read, words, base }: ReadSentence, wording: Wording): boolean {
  const theirs = contentPlaces(wording);
  return (
    isApart(numbersIn(read), numbersIn(wording.text)) ||
    isApart(namesIn(read, words, base), namesIn(wording.text, wording.words, 0)) ||
    isDenied(words, sharedPlaces(words, wording)) !== isDenied(wording.words, theirs) ||
    directionOf(words, new Set(words.keys())) * directionOf(wording.words, theirs) < 0
  );
}

/** Whether both have some, and none in common. */
function isApart<T>(ours: ReadonlySet<T>, theirs: ReadonlySet<T>): boolean {
  return ours.size > 0 && theirs.size > 0 && [...theirs].every(each => !ours.has(each));
}

function numbersIn(text: string): Set<number> {
  return new Set(numbersOf(text).flatMap(({ sort, value }) => (sort === 'quantity' || sort === 'year' ? [value] : [])));
}

/** Stems of the words of `text` with a capital that do not begin it. */
function namesIn(text: string, words: readonly Word[], base: number): Set<string> {
  const names = words.slice(1).filter(({ start }) => /\p{Lu}/u.test(text.charAt(start - base)));
  return new Set(names.map(({ stem }) => stem));
}
