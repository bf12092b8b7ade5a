/** What can be cited of a find: the works behind a claim, the articles and statements that print its words or numbers. */

import type { Claim, Work } from '../core/corpus';
import { cslDate } from '../core/csl-date';
import type { Entry } from '../core/service';

/** Give all that `entries` rest on, in their order and each once: who copies a citation wants every source. */
export function worksOf(entries: readonly Entry[]): Work[] {
  const works = new Map(entries.flatMap(worksOfEntry).map(work => [work.id, work]));
  return [...works.values()];
}

function worksOfEntry(entry: Entry): Work[] {
  switch (entry.type) {
    case 'claim':
      return [...reviewsOf(entry.claim), ...entry.works];
    case 'coverage':
      return [articleOf(entry.coverage)];
    case 'statement':
      return [speechOf(entry.statement)];
    case 'number':
      return [];
  }
}

/** A review is cited by the claim that it is about, for its own headline is not known. */
function reviewsOf({ id, claimReviewed, review }: Claim): Work[] {
  if (!review) {
    return [];
  }
  const { reviewer, published, url } = review;
  return [
    {
      id: `review-${id}`,
      type: 'webpage',
      title: `[${claimReviewed}]`,
      author: [{ literal: reviewer.name }],
      ...(published ? { issued: cslDate(published) } : {}),
      URL: url,
      genre: '',
    },
  ];
}

type Entries = { [Type in Entry['type']]: Extract<Entry, { type: Type }> };

/** A title that is not the article's own stands in brackets, as catalogues do it. */
function articleOf(coverage: Entries['coverage']['coverage']): Work {
  const { id, headline, headlineIsOurs, author, outlet, datePublished, url } = coverage;
  return {
    id: `coverage-${id}`,
    type: 'article-newspaper',
    title: headlineIsOurs ? `[${headline}]` : headline,
    ...(author ? { author: [{ literal: author }] } : {}),
    'container-title': outlet,
    issued: cslDate(datePublished),
    ...(url ? { URL: url } : {}),
    genre: '',
  };
}

function speechOf({ id, speaker, date, occasion, sources }: Entries['statement']['statement']): Work {
  const [URL] = sources;
  return {
    id: `statement-${id}`,
    type: 'speech',
    title: occasion,
    author: [{ literal: speaker }],
    issued: cslDate(date),
    ...(URL ? { URL } : {}),
    genre: '',
  };
}
