/**
 * Say whether a sentence states the claim it was matched to, or disputes it.
 *
 * What a concept's author or a wording says is turned round where the sentence denies it, and where
 * one says "more" and the other "less". Nothing of this decides whether a claim is offered.
 */
import type { Stance } from './annotation';
import type { Concept } from './corpus';
import { directionOf, isDenied } from './denial';
import type { ConceptMatch } from './ideas';
import { contentPlaces, sharedPlaces, type Wording } from './wordings';
import type { Word } from './words';

/** The stance of `words` towards the claim of `wording`. */
export function stanceOfWording(words: readonly Word[], wording: Wording): Stance {
  const ours = sharedPlaces(words, wording);
  const theirs = contentPlaces(wording);
  const isDeniedByOne = isDenied(words, ours) !== isDenied(wording.words, theirs);
  const isReversed = directionOf(words, ours) * directionOf(wording.words, theirs) < 0;
  return (wording.isOpposite !== isDeniedByOne) !== isReversed ? 'disputes' : 'states';
}

/** The stance of `words` towards the claim of `concept`, whose ideas stand there as `match` says. */
export function stanceOfConcept(words: readonly Word[], concept: Concept, match: ConceptMatch): Stance {
  const places = match.ideas.flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i));
  return (concept.stance === 'disputes') !== isDenied(words, new Set(places)) ? 'disputes' : 'states';
}
