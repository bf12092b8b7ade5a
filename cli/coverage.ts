/**
 * Make coverage of articles: what a pack keeps of them, with what the facts say of their origin.
 */
import { basename } from 'node:path';
import * as v from 'valibot';
import type { Article } from '../core/article';
import type { Coverage } from '../core/corpus';
import { reduce } from '../core/reduce';
import { isoDate, UNDATED } from './facts';
import { InputError } from './read-input';

const factsOfArticles = v.object({
  seeds: v.optional(
    v.array(
      v.object({
        seed: v.string(),
        file: v.string(),
        outlet: v.string(),
        headline: v.optional(v.string(), 'unknown'),
        date: v.optional(v.string(), ''),
        author: v.optional(v.string(), 'unknown'),
        url: v.optional(v.string(), 'unknown'),
        event: v.optional(v.string()),
        status: v.optional(v.string(), ''),
      }),
    ),
    [],
  ),
  story_lines: v.optional(v.array(v.object({ id: v.string(), seeds: v.array(v.string()) })), []),
});

type ArticleFacts = v.InferOutput<typeof factsOfArticles>['seeds'][number];

/** Reduce `article`, read from `file`, to a coverage entry; `facts` may say where it was published. */
export function toCoverage(article: Article, file: string, facts: unknown): Coverage {
  const { seeds, story_lines } = v.parse(factsOfArticles, facts);
  const known = seeds.find(seed => seed.file === basename(file));
  const stories = story_lines.filter(story => known && story.seeds.includes(known.seed)).map(story => story.id);
  const fingerprint = reduce(article);
  return known ? fromFacts(known, stories, fingerprint) : fromPage(article, file, fingerprint);
}

function fromFacts(facts: ArticleFacts, stories: string[], fingerprint: Coverage['fingerprint']): Coverage {
  const slug = /address slug: ([\w-]+)/.exec(facts.headline)?.[1];
  const printed = facts.headline.replace(/\s*\(as printed in the seed\)/, '');
  const url = /^https?:/.test(facts.url) ? facts.url : null;
  const datePublished = isoDate(facts.date);
  if (datePublished === UNDATED) {
    throw new InputError(`${facts.file}: "${facts.date}" is no date; write it as 2017-10-23`);
  }
  const notes = [
    slug === undefined ? '' : 'The headline was not seen; what stands here is made of the words in the address.',
    /inferred/.test(facts.date) ? 'The date is inferred from the text.' : '',
    /probable|not confirmed/.test(facts.outlet) ? 'The outlet is probable, not confirmed.' : '',
    url === null ? 'The address is not known.' : '',
  ].filter(note => note !== '');
  return {
    id: facts.seed,
    headline: slug === undefined ? printed : slug.replaceAll('-', ' '),
    ...(slug === undefined ? {} : { headlineIsOurs: true }),
    outlet: facts.outlet.replace(/,? (?:probable|metro\.us).*$/, '').replace(/ \(\w+\.com\)/, ''),
    datePublished,
    url,
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
    ...(facts.event === undefined ? {} : { event: facts.event }),
    stories,
    fingerprint,
  };
}

function fromPage(article: Article, file: string, fingerprint: Coverage['fingerprint']): Coverage {
  if (article.datePublished === undefined) {
    throw new InputError(`${file}: says no date of publication; give it in the facts, as 2017-10-23`);
  }
  const isAddress = /^https?:/.test(article.source);
  return {
    id: basename(file).replace(/\..*$/, ''),
    headline: article.headline || basename(file),
    outlet: article.outlet ?? 'unknown',
    ...(article.byline === undefined ? {} : { author: article.byline }),
    datePublished: article.datePublished.slice(0, 10),
    url: isAddress ? article.source : null,
    stories: [],
    fingerprint,
  };
}
