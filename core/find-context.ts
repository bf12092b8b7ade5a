/**
 * Everything the corpora have to say on one article: the line from text to annotations.
 */
import type { ContextAnnotation, ContextBody } from './annotation';
import { type Article, blocksOf, type Span } from './article';
import type { Claim, Fingerprint } from './corpus';
import { describeClaim, describeNumber, describeQuotation } from './describe';
import { type Dial, LIMITS } from './dial';
import { findRelated } from './find-related';
import { claimsOfStatements, matchClaims, mergeClaims } from './match-claims';
import { matchNumbers } from './match-numbers';
import { groupQuotations, matchQuotations } from './match-quotations';
import { matchWordingElsewhere } from './match-shared-wording';
import { once } from './once';
import type { Corpus } from './open-corpus';
import { reduce } from './reduce';
import { isRunOn } from './run-on';
import { isSameAddress, isSameSite, isSameText } from './same-article';
import type { Scope } from './scope';
import { sentencesOf } from './sentences';
import type { PageContext } from './service';
import { sampleText } from './shared-sentences';
import { wordsOf } from './words';

export {
  buildIndex,
  type Corpus,
  corpusOf,
  INDEX_VERSION,
  IndexBuilder,
  type MatchedPack,
  openCorpus,
} from './open-corpus';

export interface FindOptions {
  /** Annotations only in these stretches. */
  changed?: readonly Span[];
  dial?: Dial;
  /** The article reduced, where that is known. */
  fingerprint?: Fingerprint;
}

/** Find annotations and related coverage for `article`. */
export function findContext(
  article: Article,
  corpora: readonly Corpus[],
  { changed, dial = 'balanced', fingerprint = reduce(article) }: FindOptions = {},
): PageContext {
  const sampled = once(() => sampleText(article.text));
  const annotations: ContextAnnotation[] = [];
  const related: PageContext['related'] = [];
  for (const corpus of corpora) {
    const own = new Set(
      corpus.pack.coverage
        .filter(entry => isSameAddress(article.source, entry.url) || isSameText(fingerprint, entry.fingerprint))
        .map(entry => entry.id),
    );
    const isOwn = (body: ContextBody) => body.type === 'coverage' && own.has(body.id);
    const ofSite = idsOfSite(article.source, corpus);
    const isOfSite = (body: ContextBody) => body.type === 'coverage' && ofSite.has(body.id);
    const scope: Scope = { corpus, limits: LIMITS[dial], isOwn, isOfSite };
    for (const block of blocksOf(article.text).filter(each => isTouched(each, changed))) {
      annotations.push(...annotateBlock(article, block, scope));
    }
    related.push(...findRelated({ article, fingerprint, sampled }, scope, own));
  }
  return {
    annotations: annotations.sort(byPlace),
    related: related.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
    sentences: related.length > 0 ? sampled().sentences.map(({ start, end }) => ({ start, end })) : [],
  };
}

/**
 * Ask the corpora for all passages that `article` prints, to no other end: a list that reads them from a store notes
 * what it was asked for, and has it once the article is matched.
 */
export function seekPassages(
  { text }: Article,
  corpora: readonly Corpus[],
  { changed, dial = 'balanced' }: FindOptions = {},
): void {
  const blocks = blocksOf(text).filter(each => isTouched(each, changed));
  for (const corpus of corpora) {
    for (const block of blocks) {
      matchQuotations(text, block, { corpus, limits: LIMITS[dial], isOwn: () => false, isOfSite: () => false });
    }
  }
}

function annotateBlock(article: Article, block: Span, scope: Scope): ContextAnnotation[] {
  const { text } = article;
  const { corpus } = scope;
  const quotations = matchQuotations(text, block, scope);
  const groups = groupQuotations(quotations);
  const wording = matchWordingElsewhere(text, block, scope, groups.flat());
  const claims = [...claimsOfStatements(quotations, text, block, corpus)];
  const paragraph = wordsOf(text.slice(block.start, block.end), block.start);
  const numbers: ContextAnnotation[] = [];
  for (const sentence of sentencesOf(text, block.start, block.end)) {
    if (!isRunOn(text.slice(sentence.start, sentence.end))) {
      claims.push(...matchClaims(paragraph, sentence, scope));
    }
    numbers.push(...matchNumbers(text, sentence, scope).map(match => describeNumber(article, match)));
  }
  return [
    ...[...groups, ...groupQuotations(wording)].map(group => describeQuotation(article, group)),
    ...mergeClaims(claims)
      .filter(match => !isReviewItself(article, corpus.pack.claims[match.claim]))
      .map(match => describeClaim(article, match, corpus.pack.claims[match.claim].id)),
    ...numbers,
  ];
}

/** Of packs no more than quotations is known, and those are nobody's standing phrases. */
function idsOfSite(source: string, { isWhole, pack }: Corpus): ReadonlySet<string> {
  const ofSite = isWhole ? pack.coverage.filter(({ url }) => isSameSite(source, url)) : [];
  return new Set(ofSite.map(({ id }) => id));
}

/** Whether the article is the very review of a claim, which repeats it in every other sentence. */
function isReviewItself({ source }: Article, { review }: Claim): boolean {
  return review !== undefined && [review.url, review.keptFrom ?? null].some(url => isSameAddress(source, url));
}

function isTouched(block: Span, changed: readonly Span[] | undefined): boolean {
  return changed === undefined || changed.some(span => span.start < block.end && block.start < span.end);
}

/** In the order of the text; of several at one place the surest first. */
function byPlace(a: ContextAnnotation, b: ContextAnnotation): number {
  const start = (annotation: ContextAnnotation) => {
    const [position] = annotation.target.selector;
    return position.type === 'TextPositionSelector' ? position.start : 0;
  };
  return start(a) - start(b) || b.glossator.score - a.glossator.score || (a.id < b.id ? -1 : 1);
}
