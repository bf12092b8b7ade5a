/**
 * Articles of a made-up world, as many as are asked for and the same for the same seed.
 *
 * A few events are in every paper and most in one: events follow Zipf's law, each has people and places of its own,
 * whose names are as often met. Sentences are drawn from a Markov chain over real ones, with these names in them, and
 * articles on one event print some of the same sentences, as quotations are. Nothing here is anybody's text.
 */

import type { SourceArticle } from '../../cli/publish/load';
import { type Article, BLOCK_SEPARATOR } from '../../core/article';
import { chainOver } from '../markov';
import { between, pick, type Random, randomFrom } from '../random';

export interface MadeWorld {
  /** Articles in all. */
  articles: number;
  /** The last day of them, ISO; they spread evenly over `weeks` before it. */
  until: string;
  weeks: number;
  seed: number;
  /** Real sentences that the chain is made of. */
  sentences: readonly string[];
}

/** Passages of one article, on average; together with `articles` it says how many there are. */
export const PASSAGES = 10;

/** Articles for one event, were all events alike. */
const ARTICLES_AN_EVENT = 4;
/** Sentences of an event that several of its articles print. */
const SHARED = 6;
/** Of the passages of an article, how many in ten are shared. */
const SHARED_IN_TEN = 2;
const NAMES_AN_EVENT = 4;
/** Mandelbrot's constant: with it the greatest of 5,000 events has one article in a hundred, as on a busy day. */
const FLATNESS = 20;
/** One in so many articles is printed again by its outlet, a word changed. */
const REPRINT = 50;
const DAY = 86_400_000;

const OUTLETS = [
  'The Harbour Gazette',
  'Ledger',
  'Evening Post',
  'The Northern Wire',
  'Quay Radio',
  'Morning Sentinel',
];
const SYLLABLES =
  'ba be bi bo bra da de dro el fa fe gar gi ha hol in ka ke lo ma mi mor na no or pa per qui ra re ro sa sel ta te tor ul va vin wes yor zan'.split(
    ' ',
  );

/** Make the articles of `world` that stand between `from` and `to`. */
export function* makeArticles(world: MadeWorld, from = 0, to = world.articles): Generator<SourceArticle> {
  const draw = chainOver(world.sentences);
  for (let at = from; at < to; at++) {
    const isReprint = at > 0 && at % REPRINT === 0;
    const article = makeArticle(world, isReprint ? at - 1 : at, draw);
    yield isReprint ? reprinted(article, at) : article;
  }
}

/** Whether the article at `at` is printed again by its outlet, so that it is not published itself. */
export function isPrintedAgain(at: number): boolean {
  return (at + 1) % REPRINT === 0;
}

/** A page on the event of the article at `at`, as another paper prints it: a reader meets it, no server has it. */
export function pageMaker(world: MadeWorld): (at: number) => Article {
  const draw = chainOver(world.sentences);
  return at => {
    const { event } = placeOf(world, at);
    const { url, headline, passages } = write(event, draw, randomFrom(world.seed * 104_729 + at));
    return { source: `${url}/${at}`, headline, text: [headline, ...passages].join(BLOCK_SEPARATOR) };
  };
}

function makeArticle(world: MadeWorld, at: number, draw: (random: Random) => string): SourceArticle {
  const { event, published, random } = placeOf(world, at);
  const written = write(event, draw, random);
  return { id: `a${at}`, ...written, url: `${written.url}/${at}`, author: null, published };
}

/** Of which event and day the article at `at` is. */
function placeOf(world: MadeWorld, at: number) {
  const random = randomFrom(world.seed * 7919 + at);
  const day = Math.floor((at / world.articles) * world.weeks * 7);
  const date = new Date(Date.parse(world.until) - (world.weeks * 7 - 1 - day) * DAY);
  return { event: eventOf(world, at, random), published: date.toISOString().slice(0, 10), random };
}

function write(event: number, draw: (random: Random) => string, random: Random) {
  const names = namesOf(event);
  const outlet = pick(random, OUTLETS);
  const passages = Array.from({ length: PASSAGES }, () =>
    between(random, 1, 10) <= SHARED_IN_TEN
      ? sentenceAbout(names, draw, randomFrom(event * 31 + between(random, 1, SHARED)))
      : sentenceAbout(names, draw, random),
  );
  return {
    url: `https://${outlet.toLowerCase().replace(/\W/g, '')}.example`,
    outlet,
    headline: `${names[0]} and ${names[1]}: ${draw(random).split(' ').slice(0, 6).join(' ')}`,
    passages: [...new Set(passages)],
  };
}

/** The number of an event, by the law of Zipf and Mandelbrot among those of the article's week: none lasts longer. */
function eventOf({ articles, weeks }: MadeWorld, at: number, random: Random): number {
  const events = Math.max(2, Math.floor(articles / weeks / ARTICLES_AN_EVENT));
  const week = Math.floor((at / articles) * weeks);
  const rank = FLATNESS * ((events + FLATNESS) / FLATNESS) ** random() - FLATNESS;
  return week * events + Math.floor(rank);
}

/** Four names: the first two are the event's own, the others are met elsewhere too. */
function namesOf(event: number): string[] {
  const random = randomFrom(event + 1);
  return Array.from({ length: NAMES_AN_EVENT }, (_, i) =>
    i < 2 ? madeName(random, 3) : madeName(randomFrom(Math.floor(20_000 ** random())), 2),
  );
}

function madeName(random: Random, syllables: number): string {
  const name = Array.from({ length: syllables + between(random, 0, 1) }, () => pick(random, SYLLABLES)).join('');
  return name[0].toUpperCase() + name.slice(1);
}

function sentenceAbout(names: readonly string[], draw: (random: Random) => string, random: Random): string {
  const words = draw(random).split(' ');
  for (let i = between(random, 0, 2); i > 0; i--) {
    words.splice(between(random, 1, words.length - 1), 0, pick(random, names));
  }
  return words.join(' ');
}

function reprinted(article: SourceArticle, at: number): SourceArticle {
  return { ...article, id: `a${at}`, url: `${article.url}-again`, headline: `${article.headline} now` };
}
