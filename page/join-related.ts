/** Related coverage of publications, which comes late, beside that of packs. */
import type { RelatedCoverage } from '../core/related-coverage';
import type { PageContext } from '../core/service';

type FoundCoverage = Pick<PageContext, 'related' | 'sentences'>;

/** Put what was found late beside what is known, the nearest first; an article that is known already is listed once. */
export function joinRelated(known: PageContext, { related, sentences }: FoundCoverage): PageContext {
  const all = [...known.related];
  for (const one of related) {
    if (!all.some(other => isSame(one, other))) {
      all.push(one);
    }
  }
  return {
    ...known,
    related: all.sort((a, b) => b.score - a.score),
    sentences: known.sentences.length > 0 ? known.sentences : sentences,
  };
}

/** What of publications stays where the page is read again; where its text has changed, sentences have other numbers. */
export function keptRelated({ related, sentences }: FoundCoverage, isSameText: boolean): FoundCoverage {
  const published = related.filter(({ publication }) => publication !== undefined);
  return isSameText
    ? { related: published, sentences }
    : { related: published.map(one => ({ ...one, shared: { ...one.shared, sentences: [] } })), sentences: [] };
}

function isSame(a: RelatedCoverage, b: RelatedCoverage): boolean {
  return a.id === b.id || (a.url !== null && a.url === b.url) || (a.headline === b.headline && a.outlet === b.outlet);
}
