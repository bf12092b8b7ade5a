/**
 * Articles of a made-up press, as many as wanted, each the same whenever it is asked for.
 *
 * A few subjects have most of the coverage and most have little (Zipf). An event belongs to a subject and brings names of
 * its own; several outlets report it, and each dwells on what it likes. How the three most salient terms are distributed
 * over 6,000 of them was fitted to 6,000 real articles (`bench/eval-page-keys.ts` counts both).
 */
import { between, pick, type Random, randomFrom } from '../../../bench/random';

/** Outlets that report one event. */
const OUTLETS = 4;
const SUBJECTS = 4_000;
/** Names that all the news speaks of, and those that one event brings. */
const FAMOUS = 1_500;
const OBSCURE = 600_000;

/** Words that carry sentences, of which the engine thinks nothing. */
const FILLER =
  'the of and to in that for on with was by said from who will after they about more been would have had were but not which their when year people government state new'.split(
    ' ',
  );
const SYLLABLES =
  'ba ko ri mu ta ne lo vi sa du pe ga hi zo fa re mo ki lu na te bo vu ra di so pa ge li mi to fe za nu ke ha ro be ti sha'.split(
    ' ',
  );

/** A made-up article. */
export interface MadeArticle {
  source: string;
  text: string;
}

/** The article with this number. */
export function madeArticle(number: number): MadeArticle {
  const terms = termsOfEvent(randomFrom(Math.imul(Math.floor(number / OUTLETS) + 1, 0x9e3779b1)));
  const random = randomFrom(Math.imul(number + 1, 0x85ebca6b));
  // An outlet has its own view of what matters, in which the first terms of the event come first for the most part.
  const told = terms.map((term, place) => ({ term, weight: (0.5 + random()) / (place + 1.5) }));
  told.sort((a, b) => b.weight - a.weight);
  const headline = told.slice(0, 3).map(({ term }) => `${term} ${pick(random, FILLER)}`);
  const blocks = Array.from({ length: between(random, 4, 8) }, (_, block) => blockOf(told, block, random));
  return {
    source: `https://outlet-${number % OUTLETS}.example/${number}`,
    text: [headline.join(' '), ...blocks].join('\n\n'),
  };
}

/** What an event is about, the most important first: its subject, and names of its own. */
function termsOfEvent(random: Random): string[] {
  const subject = zipf(SUBJECTS, random);
  const ofSubject = Array.from({ length: 3 }, () => termOfSubject(subject, zipf(12, random)));
  const own = Array.from({ length: 4 }, () => nameOf(FAMOUS + Math.floor(random() * OBSCURE)));
  const famous = nameOf(zipf(FAMOUS, random));
  return [...new Set([ofSubject[0]!, own[0]!, ofSubject[1]!, famous, own[1]!, ofSubject[2]!, own[2]!, own[3]!])];
}

/** Subjects share some of their terms: who is famous has to do with many. */
function termOfSubject(subject: number, place: number): string {
  const random = randomFrom(Math.imul(subject * 64 + place + 1, 0xc2b2ae35));
  return random() < 0.3 ? nameOf(zipf(FAMOUS, random)) : nameOf(FAMOUS + OBSCURE + subject * 64 + place);
}

function blockOf(told: readonly { term: string; weight: number }[], block: number, random: Random): string {
  const words: string[] = [];
  for (const { term, weight } of told) {
    if (random() < (block === 0 ? 1.6 : 1) * weight) {
      words.push(term);
    }
    words.push(pick(random, FILLER), pick(random, FILLER));
  }
  return words.join(' ');
}

/** A number from 0, of which the first are frequent: the n-th is drawn 1/n as often as the first. */
function zipf(count: number, random: Random): number {
  return Math.floor((count + 1) ** random()) - 1;
}

function nameOf(number: number): string {
  let rest = number + SYLLABLES.length;
  let name = '';
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    name += SYLLABLES[rest % SYLLABLES.length];
  }
  return `${name[0]!.toUpperCase()}${name.slice(1)}x`;
}
