/**
 * Passages that a reader adds one by one, beside a large index.
 *
 * Building anew takes seconds, so what is added lies in a small index of its own
 * that is built anew with every passage, in about a millisecond. Once it is full
 * the two are merged, in the background, by building one index over all texts:
 * the same bytes as if they had all been there from the beginning.
 */
import { type FindOptions, findPassages, type PassageMatch } from './find';
import { PASSAGE_THRESHOLDS, thresholdsFor } from './match-passages';
import { buildPassageIndex, type PassageIndex } from './passage-index';

/** An index and its texts, and what was added since; added passages are numbered after the others. */
export interface Layers {
  index: PassageIndex;
  texts: readonly string[];
  added: PassageIndex;
  addedTexts: readonly string[];
}

/** A fuller layer takes longer than two milliseconds to build anew. */
const FULL_LAYER = 64;

/** Begin to add to `index`, which was built of `texts`. */
export function openLayers(index: PassageIndex, texts: readonly string[]): Layers {
  return { index, texts, added: buildPassageIndex([]), addedTexts: [] };
}

/** The layers with one more passage. */
export function addPassage(layers: Layers, text: string): Layers {
  const addedTexts = [...layers.addedTexts, text];
  return { ...layers, added: buildPassageIndex(addedTexts), addedTexts };
}

/** Whether it is time to merge. */
export function isFull({ addedTexts }: Layers): boolean {
  return addedTexts.length >= FULL_LAYER;
}

/** Make one index of both layers. */
export function mergeLayers({ texts, addedTexts }: Layers): Layers {
  const all = [...texts, ...addedTexts];
  return openLayers(buildPassageIndex(all), all);
}

/** Find passages of both layers in `text`, as `findPassages` does, the best first. */
export function findInLayers(text: string, layers: Layers, options: FindOptions = {}): PassageMatch[] {
  const { index, texts, added, addedTexts } = layers;
  // The added ones are few but must earn as much as if they lay with the others.
  const thresholds = thresholdsFor(texts.length + addedTexts.length, options.thresholds ?? PASSAGE_THRESHOLDS);
  const found = findPassages(text, index, texts, options);
  const more = findPassages(text, added, addedTexts, { ...options, thresholds }).map(match => ({
    ...match,
    passage: texts.length + match.passage,
  }));
  return [...found, ...more].sort((a, b) => b.bits - a.bits);
}
