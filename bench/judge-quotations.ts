/**
 * Quotations and wording that coverage of one event shares: each article of BASIL against the other 149 as coverage.
 *
 * Whatever comes from an article of the same event is taken for right and all else for wrong, which is harsh:
 * some words are quoted again at a later event.
 */
import { positionOf } from '../core/annotation';
import type { Dial } from '../core/dial';
import { type Corpus, corpusOf, findContext } from '../core/find-context';
import { reduce } from '../core/reduce';
import { emptyPack } from './empty-pack';
import type { Judge, Judged } from './judged';
import { readRows } from './shared';

interface StoryRow {
  id: string;
  story: string;
  title: string;
  date: string;
  url: string;
  outlet: string;
  paragraphs: string[];
}

interface QuoteRow {
  triplet: string;
  source: string;
  start: number;
  end: number;
}

const ARTICLES = 'same-story/articles.jsonl.gz';
const QUOTES = 'quotes/cross-outlet.jsonl';

let opened: Corpus | undefined;

export const quotationJudge: Judge = {
  kind: 'quotation',
  on: 'coverage of one event',
  needs: [ARTICLES, QUOTES],
  judge(dial: Dial): Judged {
    const articles = readRows<StoryRow>(ARTICLES);
    const quotes = readRows<QuoteRow>(QUOTES);
    opened ??= coverageOf(articles);
    const storyOf = new Map(articles.map(({ id, story }) => [id, story]));
    const judged: Judged = { shown: [], wanted: [] };
    for (const { story, outlet, title, date, url, paragraphs } of articles) {
      // The set counts characters of the paragraphs joined with one character.
      const article = { source: url, headline: title, datePublished: date, text: paragraphs.join('\n') };
      const shown = findContext(article, [opened], { dial })
        .annotations.filter(({ glossator }) => glossator.kind === 'quotation')
        .map(({ body, glossator, target }) => ({
          ...positionOf(target)!,
          score: glossator.score,
          isRight: body.some(({ id }) => storyOf.get(id) === story),
        }));
      judged.shown.push(...shown);
      for (const { start, end } of quotes.filter(({ triplet, source }) => triplet === story && source === outlet)) {
        judged.wanted.push(shown.some(each => each.isRight && each.start < end && start < each.end));
      }
    }
    return judged;
  },
};

function coverageOf(articles: readonly StoryRow[]): Corpus {
  const pack = {
    ...emptyPack(),
    coverage: articles.map(({ id, title, outlet, date, url, paragraphs }) => ({
      id,
      headline: title,
      outlet,
      datePublished: date,
      url,
      stories: [],
      fingerprint: reduce({ text: paragraphs.join('\n') }),
    })),
  };
  return corpusOf(pack);
}
