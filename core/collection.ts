/**
 * Relate the articles of a collection to each other.
 *
 * One term index gives the cosines of an article with all others in a single
 * pass. What is like everything tells nothing: from the likeness of a pair the
 * mean likeness of either to its nearest neighbours is taken off (cross-domain
 * similarity local scaling, Conneau et al., ICLR 2018), so that two reports on a
 * topic of which everybody writes must share more than two on a topic of which
 * nobody else does. A logistic curve then says how likely it is one event.
 */
import { bestOf } from './bm25';
import { documentFrequencies, MIN_COSINE, type Related, type RelationScore, relate, vectorOf } from './relate';

/** Nearest neighbours whose mean likeness says how crowded a topic is. */
const NEIGHBOURS = 10;
/** In fewer articles than this nothing can be counted: they are related as two articles alone would be. */
const MIN_COLLECTION = 30;
/** Pairs looked at closely for one article: the best by terms alone; quotations and wording reorder only those. */
const LOOKED_AT = 60;
/** Where one event is as likely as not, and how fast that changes; fitted on pairs of known events. */
const EVEN_LIKENESS = 0.067;
const STEEPNESS = 25;

export interface Collection {
  articles: readonly Related[];
  vectors: readonly ReadonlyMap<string, number>[];
  /** Per term the articles that have it, and its weight there. */
  postings: ReadonlyMap<string, { articles: Uint32Array; weights: Float32Array }>;
  /** Mean likeness of each article to its nearest neighbours. */
  crowding: Float32Array;
}

/** An article of a collection as another sees it; `score` is the chance that both report one event. */
export interface RelatedArticle extends RelationScore {
  other: number;
}

/** Index `articles` for `relateWithin`. */
export function buildCollection(articles: readonly Related[]): Collection {
  const frequencies = documentFrequencies(articles);
  const isSmall = articles.length < MIN_COLLECTION;
  const vectors = articles.map(article => vectorOf(article, isSmall ? undefined : frequencies));
  const postings = new Map<string, { articles: Uint32Array; weights: Float32Array }>();
  const filled = new Map<string, number>();
  for (const [term, count] of frequencies.counts) {
    postings.set(term, { articles: new Uint32Array(count), weights: new Float32Array(count) });
  }
  for (const [article, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const at = filled.get(term) ?? 0;
      const posting = postings.get(term)!;
      posting.articles[at] = article;
      posting.weights[at] = weight;
      filled.set(term, at + 1);
    }
  }
  const collection: Collection = { articles, vectors, postings, crowding: new Float32Array(articles.length) };
  for (let at = 0; at < articles.length && !isSmall; at++) {
    collection.crowding[at] = meanOfGreatest(cosinesWith(collection, at), NEIGHBOURS);
  }
  return collection;
}

/** The articles related to the one at `at`, the likeliest to report its event first; `isCandidate` may leave some out. */
export function relateWithin(
  collection: Collection,
  at: number,
  isCandidate: (other: number) => boolean = () => true,
): RelatedArticle[] {
  const { articles, vectors, crowding } = collection;
  const cosines = cosinesWith(collection, at);
  const likeness = (other: number) => cosines[other] - crowding[other] / 2;
  return [...articles.keys()]
    .filter(other => cosines[other] >= MIN_COSINE && isCandidate(other))
    .sort((a, b) => likeness(b) - likeness(a) || a - b)
    .slice(0, LOOKED_AT)
    .map(other => {
      const related = relate(articles[at], articles[other], { vectors: { a: vectors[at], b: vectors[other] } });
      if (articles.length < MIN_COLLECTION) {
        return { ...related, other };
      }
      const standsOut = related.score - (crowding[at] + crowding[other]) / 2;
      const score = 1 / (1 + Math.exp(STEEPNESS * (EVEN_LIKENESS - standsOut)));
      return { ...related, relation: relationIn(related, score), other, score };
    })
    .sort((a, b) => b.score - a.score || a.other - b.other);
}

/** In a collection the chance of one event decides on events, and the rest as between two articles. */
function relationIn({ relation }: RelationScore, chance: number): RelationScore['relation'] {
  if (relation === 'same-text') {
    return relation;
  }
  if (chance >= 0.5) {
    return 'event';
  }
  return relation === 'event' ? 'story' : relation;
}

/** Cosines of one article with all, and 0 with itself. */
function cosinesWith({ articles, vectors, postings }: Collection, at: number): Float32Array {
  const cosines = new Float32Array(articles.length);
  for (const [term, weight] of vectors[at]) {
    const { articles: owners, weights } = postings.get(term)!;
    for (let p = 0; p < owners.length; p++) {
      cosines[owners[p]] += weight * weights[p];
    }
  }
  cosines[at] = 0;
  return cosines;
}

function meanOfGreatest(values: Float32Array, count: number): number {
  const greatest = bestOf(values, count);
  return greatest.reduce((sum, { score }) => sum + score, 0) / Math.max(1, greatest.length);
}
