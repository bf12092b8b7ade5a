/**
 * A large index and a small one beside it, for passages that a reader adds.
 *
 * Building anew takes seconds, so what is added lies in an index of its own, which is
 * built anew with every addition. Once it is full the two are merged, in the background,
 * by building one index over all texts: the same bytes as if they had all been there
 * from the beginning.
 */
import { type FindOptions, findPassages, type PassageMatch } from './find';
import type { PassageIndex } from './passage-index';
import type { List } from './passages';

export interface Layers {
  index: PassageIndex;
  added: PassageIndex;
  /** The texts of both; those of `added` come after the others. */
  texts: List<string>;
  /** Passages that were looked through before these were chosen; unset where these are all. */
  among?: number;
}

/** Passages, some thirty articles, beyond which building the small index anew would be felt: it takes 30 ms. */
const FULL_LAYER = 1500;

/** Whether it is time to merge. */
export function isFull(added: number): boolean {
  return added >= FULL_LAYER;
}

/** Find passages of both layers in `text`, as `findPassages` does, the best first. */
export function findInLayers(
  text: string,
  { index, added, texts, among: all = 0 }: Layers,
  options: FindOptions = {},
): PassageMatch[] {
  const before = index.passages;
  // The added ones are few but must earn as much as if they lay with the others.
  const among = Math.max(all, before + added.passages);
  const found = findPassages(text, index, texts, { ...options, among });
  if (added.passages === 0) {
    return found;
  }
  const addedTexts = { length: added.passages, at: (place: number) => texts.at(before + place) };
  const more = findPassages(text, added, addedTexts, { ...options, among });
  return [...found, ...more.map(match => ({ ...match, passage: before + match.passage }))].sort(
    (a, b) => b.bits - a.bits,
  );
}
