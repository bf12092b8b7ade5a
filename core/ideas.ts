/**
 * Find which claims a sentence names, by the ideas that their authors wrote down.
 *
 * A concept is a list of ideas, an idea a list of words or phrases that name it
 * ("immigrant", "foreign-born", "newcomer"). A concept stands in a sentence when
 * every idea does and nothing of `without`. Words are compared by stem. This is
 * Dispute Finder's rule (Ennals et al., WWW 2010: fire when all content words of
 * a paraphrase occur), with synonyms in the place of more paraphrases.
 */
import type { Concept } from './corpus';
import type { Word } from './words';
import { wordsOf } from './words';

/** A concept found in a sentence, with the words that name its ideas. */
export interface ConceptMatch {
  concept: number;
  /** Per idea, in the concept's order: first word and number of words in the sentence. */
  ideas: { at: number; length: number }[];
  /** Words between the first and the last idea, both included. */
  window: number;
}

interface Phrase {
  stems: string[];
  /** Ideas it names: `concept << 8 | idea`; `FORBIDS` in the place of the idea for `without`. */
  names: number[];
}

const FORBIDS = 0xff;
/** An idea's number has eight bits less the sign that forbids. */
const MAX_IDEAS = 0xfe;

/** Whether a phrase's name is of an idea, not of a word that forbids. */
export function isIdea(name: number): boolean {
  return (name & 0xff) !== FORBIDS;
}

export interface IdeaIndex {
  concepts: readonly Concept[];
  byFirstStem: Map<string, Phrase[]>;
  /** Per concept the phrases, as stems, of which one must stand in the paragraph; empty where none must. */
  near: string[][][];
}

/** Prepare `concepts` for look-up; a match gives their numbers in this list. */
export function buildIdeaIndex(concepts: readonly Concept[]): IdeaIndex {
  const phrases = new Map<string, Phrase>();
  const add = (text: string, name: number) => {
    const stems = wordsOf(text).map(word => word.stem);
    const key = stems.join(' ');
    const phrase = phrases.get(key) ?? { stems, names: [] };
    phrase.names.push(name);
    phrases.set(key, phrase);
  };
  for (const [c, concept] of concepts.entries()) {
    for (const [i, idea] of concept.ideas.slice(0, MAX_IDEAS).entries()) {
      for (const text of idea) {
        add(text, (c << 8) | i);
      }
    }
    for (const text of concept.without ?? []) {
      add(text, (c << 8) | FORBIDS);
    }
  }
  const byFirstStem = new Map<string, Phrase[]>();
  for (const phrase of phrases.values()) {
    if (phrase.stems.length > 0) {
      byFirstStem.set(phrase.stems[0], [...(byFirstStem.get(phrase.stems[0]) ?? []), phrase]);
    }
  }
  const near = concepts.map(concept => (concept.near ?? []).map(text => wordsOf(text).map(word => word.stem)));
  return { concepts, byFirstStem, near };
}

/** What a sentence names: whole concepts in the order of the index, and concepts of which it says a forbidding word. */
export interface IdeaMatches {
  concepts: ConceptMatch[];
  forbidden: Set<number>;
}

/** Look for the concepts of `index` in `words`, one sentence out of `paragraph`. */
export function matchIdeas(words: readonly Word[], index: IdeaIndex, paragraph: readonly Word[] = words): IdeaMatches {
  const found = new Map<number, Map<number, { at: number; length: number }[]>>();
  for (let at = 0; at < words.length; at++) {
    for (const phrase of index.byFirstStem.get(words[at].stem) ?? []) {
      if (standsAt(phrase, words, at)) {
        note(found, phrase, at);
      }
    }
  }
  const concepts: ConceptMatch[] = [];
  const forbidden = new Set<number>();
  for (const [concept, ideas] of found) {
    const needed = Math.min(MAX_IDEAS, index.concepts[concept].ideas.length);
    if (ideas.has(FORBIDS)) {
      forbidden.add(concept);
    } else if (ideas.size === needed && needed > 0 && isNear(index.near[concept], paragraph)) {
      concepts.push(closest(concept, ideas, needed));
    }
  }
  return { concepts: concepts.sort((a, b) => a.concept - b.concept), forbidden };
}

function isNear(phrases: readonly string[][], paragraph: readonly Word[]): boolean {
  return phrases.length === 0 || phrases.some(stems => paragraph.some((_, at) => standsAt({ stems }, paragraph, at)));
}

function standsAt(phrase: Pick<Phrase, 'stems'>, words: readonly Word[], at: number): boolean {
  return phrase.stems.every((stem, i) => words[at + i]?.stem === stem);
}

function note(found: Map<number, Map<number, { at: number; length: number }[]>>, phrase: Phrase, at: number): void {
  for (const name of phrase.names) {
    const ideas = found.get(name >> 8) ?? new Map();
    const places = ideas.get(name & 0xff) ?? [];
    places.push({ at, length: phrase.stems.length });
    ideas.set(name & 0xff, places);
    found.set(name >> 8, ideas);
  }
}

/** Of the places of each idea, those closest to the place of the rarest one. */
function closest(concept: number, ideas: Map<number, { at: number; length: number }[]>, needed: number): ConceptMatch {
  const places = Array.from({ length: needed }, (_, i) => ideas.get(i) ?? []);
  const rarest = places.toSorted((a, b) => a.length - b.length)[0];
  let best: ConceptMatch | undefined;
  for (const pivot of rarest) {
    const chosen = places.map(list => list.reduce((a, b) => (distance(b, pivot) < distance(a, pivot) ? b : a)));
    const first = Math.min(...chosen.map(place => place.at));
    const last = Math.max(...chosen.map(place => place.at + place.length));
    if (!best || last - first < best.window) {
      best = { concept, ideas: chosen, window: last - first };
    }
  }
  return best!;
}

function distance(a: { at: number }, b: { at: number }): number {
  return Math.abs(a.at - b.at);
}
