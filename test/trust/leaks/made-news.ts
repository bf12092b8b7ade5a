/**
 * Articles of a made-up press, as many as wanted, each the same whenever it is asked for.
 *
 * A few terms have much of the coverage and most have little. Several outlets report an event, and each dwells on what it
 * likes. How the most salient terms are distributed over 6,000 of them was fitted to 6,000 real articles of eight years:
 *
 *     the most frequent 1, 10, 100, 1000 terms lead    real    4 %   16 %   44 %   88 %
 *                                                      made    3 %   16 %   50 %   82 %
 */
import { between, pick, type Random, randomFrom } from '../../../bench/random';

/** Outlets that report one event. */
const OUTLETS = 4;
/** Terms that all news are about, how steeply they fall off, and how alike the first of them are. */
const TERMS = 60_000;
const STEEPNESS = 1.25;
const FLATNESS = 12;
/** Terms that come with one another. */
const COMPANIONS = 12;

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

/** What an event is about, the most important first. */
function termsOfEvent(random: Random): string[] {
  const main = termNumber(random);
  const companions = [0, 1, 2].map(() =>
    termNumber(randomFrom(Math.imul(main * COMPANIONS + between(random, 1, COMPANIONS), 0xc2b2ae35))),
  );
  const numbers = [main, companions[0]!, termNumber(random), companions[1]!, termNumber(random), companions[2]!];
  return [...new Set(numbers)].map(nameOf);
}

/** A term, of which the n-th is drawn about 1/n as often as the first (Zipf and Mandelbrot, turned round). */
function termNumber(random: Random): number {
  const power = 1 - STEEPNESS;
  const first = FLATNESS ** power;
  const last = (TERMS + FLATNESS) ** power;
  return Math.floor((first + random() * (last - first)) ** (1 / power) - FLATNESS);
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

function nameOf(number: number): string {
  let rest = number + SYLLABLES.length;
  let name = '';
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    name += SYLLABLES[rest % SYLLABLES.length];
  }
  return `${name[0]!.toUpperCase()}${name.slice(1)}x`;
}
