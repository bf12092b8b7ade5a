/** Find the reviews in a JSON document, however they are wrapped: lists, `@graph`, feeds, articles that carry them. */
import { field, isNode, type Node, typesOf } from './node';

/** Where reviews are nested. */
const WRAPPERS = [
  '@graph',
  'dataFeedElement',
  'item',
  'itemListElement',
  'mainEntity',
  'mainEntityOfPage',
  'review',
  'hasPart',
  'claimReview',
  'associatedClaimReview',
  'subjectOf',
];

/** Nesting that is followed: a list in a feed's item in a graph in a list, and a little more. */
const MAX_DEPTH = 8;

/** Nodes and items that are looked at in one document. */
const MAX_STEPS = 20_000;

/** A review, or what claims to be one, as it stands in a document. */
export interface FoundReview {
  node: Node;
  /** Address that the feed's item around it gives. */
  itemUrl?: unknown;
  /** Give what another node of the document says of `value`, where it only names that node. */
  resolve(value: unknown): unknown;
}

/** Whether a node is a ClaimReview or a MediaReview, or says what claim it reviews. */
function isReview(node: Node): boolean {
  return (
    typesOf(node).some(type => /^(?:Claim|Media)Review$/i.test(type)) || field(node, 'claimReviewed') !== undefined
  );
}

/** Find all reviews of `document`, in its order. */
export function findReviews(document: unknown): FoundReview[] {
  const nodes = new Map<string, Node>();
  const found: Omit<FoundReview, 'resolve'>[] = [];
  let steps = 0;
  visit(document, 0);
  const resolve = (value: unknown) => resolveIn(nodes, value);
  return found.map(each => ({ ...each, resolve }));

  function visit(value: unknown, depth: number, itemUrl?: unknown): void {
    steps += 1;
    if (depth > MAX_DEPTH || steps > MAX_STEPS) {
      return;
    }
    if (Array.isArray(value)) {
      for (const item of value) {
        visit(item, depth + 1, itemUrl);
      }
    } else if (isNode(value)) {
      remember(value);
      if (isReview(value)) {
        found.push({ node: value, itemUrl });
        return;
      }
      const url = typesOf(value).includes('DataFeedItem') ? field(value, 'url') : itemUrl;
      for (const name of WRAPPERS) {
        visit(field(value, name), depth + 1, url);
      }
    }
  }

  function remember(node: Node): void {
    const id = field(node, '@id');
    if (typeof id === 'string' && Object.keys(node).length > 1 && !nodes.has(id)) {
      nodes.set(id, node);
    }
  }
}

/** Lists within lists are followed as deep as reviews are looked for. */
function resolveIn(nodes: ReadonlyMap<string, Node>, value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) {
    return depth > MAX_DEPTH ? [] : value.map(item => resolveIn(nodes, item, depth + 1));
  }
  const id = isNode(value) && field(value, 'name') === undefined ? field(value, '@id') : undefined;
  return (typeof id === 'string' && nodes.get(id)) || value;
}
