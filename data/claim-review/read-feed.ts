/**
 * Read all reviews of a file: one ClaimReview, a list, JSON-LD with `@graph`, JSON Lines, or a feed of any size.
 *
 *     bytes -> text, chunk by chunk -> elements of the great list -> reviews in each -> claims, or why not
 *
 * Memory does not grow with the file: what is given is let go of, and of all others only the ids are kept.
 */
import { findReviews } from './find-reviews';
import { field, isNode, type Node, typesOf } from './node';
import { type Reading, type ReviewContext, readReview } from './read-review';
import { type Element, JsonSplitter } from './split-json';
import { textChunks } from './text-chunks';

/** A text up to this length is parsed whole, so that its nodes may name each other. */
const MAX_WHOLE = 1_000_000;

/** Give the readings of `bytes` in their order, as many at a time as a chunk has. */
export async function* readFeed(bytes: AsyncIterable<Uint8Array>, context: ReviewContext): AsyncGenerator<Reading[]> {
  const isNew = rememberClaims();
  const splitter = new JsonSplitter();
  let beginning: string | undefined = '';
  for await (const chunk of textChunks(bytes)) {
    if (beginning === undefined) {
      yield readElements(splitter.push(chunk));
      continue;
    }
    beginning += chunk;
    if (beginning.length > MAX_WHOLE) {
      yield readElements(splitter.push(beginning));
      beginning = undefined;
    }
  }
  if (beginning !== undefined) {
    const whole = parse(beginning);
    yield isNode(whole) && field(whole, 'dataFeedElement') === undefined
      ? readDocument(whole)
      : readElements(splitter.push(beginning));
  }
  yield readElements(splitter.end());

  function readElements(elements: readonly Element[]): Reading[] {
    return elements.flatMap(element => {
      if ('broken' in element) {
        return { refused: element.broken };
      }
      const parsed = parse(element.text);
      return parsed === undefined
        ? { refused: 'not-json' as const, about: element.text.slice(0, 80) }
        : readDocument(parsed);
    });
  }

  function readDocument(document: unknown): Reading[] {
    const found = findReviews(document);
    return found.length === 0 ? [refuseDocument(document)] : found.map(each => once(readReview(each, context)));
  }

  function once(reading: Reading): Reading {
    const isRepeated = 'claim' in reading && !isNew(reading.claim.id);
    return isRepeated ? { refused: 'duplicate', about: reading.claim.title } : reading;
  }
}

/** Tell for each id whether it is met for the first time. */
function rememberClaims(): (id: string) => boolean {
  const known = new Set<string>();
  return id => known.size < known.add(id).size;
}

/** What holds no review: a feed's item without one, or something else altogether. */
function refuseDocument(document: unknown): Reading {
  if (!isNode(document)) {
    return { refused: document === null ? 'empty' : 'not-review' };
  }
  const isEmpty = typesOf(document).includes('DataFeedItem') || Object.keys(document).length === 0;
  return isEmpty ? { refused: 'empty' } : { refused: 'not-review', ...aboutTypes(document) };
}

function aboutTypes(node: Node): { about?: string } {
  const types = typesOf(node);
  return types.length > 0 ? { about: types.join(', ').slice(0, 80) } : {};
}

/** Give the value that `json` is, or `undefined` where it is none. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}
