/**
 * Describe matches as W3C annotations: where they stand, what they refer to, and why.
 */
import type { ContextAnnotation, ContextBody, Reason, Target } from './annotation';
import type { Article, Span } from './article';
import type { ClaimMatch } from './match-claims';
import type { NumberMatch } from './match-numbers';
import type { QuotationMatch } from './match-quotations';

/** Characters before and after a quotation that tell it from its like: what Hypothesis keeps. */
const CONTEXT_LENGTH = 32;

/** Point at `span` of the article, by position and by quotation. */
function targetOf(article: Article, { start, end }: Span): Target {
  const { text, source } = article;
  return {
    source,
    selector: [
      { type: 'TextPositionSelector', start, end },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
        suffix: text.slice(end, end + CONTEXT_LENGTH),
      },
    ],
  };
}

/** Describe a sentence that makes a claim. */
export function describeClaim(article: Article, match: ClaimMatch, claimId: string): ContextAnnotation {
  const body: ContextBody = { type: 'claim', id: claimId };
  return {
    id: idOf('claim', body, match.sentence),
    type: 'Annotation',
    motivation: 'assessing',
    target: targetOf(article, match.sentence),
    body: [body],
    glossator: {
      kind: 'claim',
      score: round(match.score),
      stance: match.stance,
      ...(match.isByMeaning && { isByMeaning: true }),
      reasons: [{ body, text: match.text, words: match.words, score: round(match.score) }],
    },
  };
}

/** Describe words that stand elsewhere; `group` holds one match for each place, the best first. */
export function describeQuotation(article: Article, group: readonly QuotationMatch[]): ContextAnnotation {
  const ordered = [...group.filter(isStatement), ...group.filter(match => !isStatement(match))];
  const [best] = group;
  const reasons = ordered.map(
    (match): Reason => ({ body: match.body, text: match.text, words: match.words, score: round(match.score) }),
  );
  return {
    id: idOf('quotation', ordered[0].body, best),
    type: 'Annotation',
    motivation: 'linking',
    target: targetOf(article, best),
    body: ordered.map(match => match.body),
    glossator: { kind: 'quotation', score: round(best.score), variant: closestVariant(group), reasons },
  };
}

/** Describe a number that others give differently. */
export function describeNumber(article: Article, match: NumberMatch): ContextAnnotation {
  const reasons = match.differing.map(
    (value): Reason => ({
      body: value.coverage ? { type: 'coverage', id: value.coverage } : match.bodies[0],
      text: value.printed,
      words: [{ article: [match.start, match.end], corpus: [0, value.printed.length], relation: 'changed' }],
      score: round(match.score),
    }),
  );
  return {
    id: idOf('number', match.bodies[0], match),
    type: 'Annotation',
    motivation: 'linking',
    target: targetOf(article, match),
    body: match.bodies,
    glossator: { kind: 'number', score: round(match.score), reasons },
  };
}

function isStatement(match: QuotationMatch): boolean {
  return match.body.type === 'statement';
}

/** An annotation is as close to what others print as its closest source. */
function closestVariant(group: readonly QuotationMatch[]): QuotationMatch['variant'] {
  const variants = group.map(match => match.variant);
  return (['verbatim', 'shortened', 'altered'] as const).find(variant => variants.includes(variant)) ?? 'altered';
}

function idOf(kind: string, body: ContextBody, { start }: Span): string {
  return `${kind}:${body.type}:${body.id}:${start}`;
}

/** Three digits keep the order of scores; more would promise what no measurement bears out. */
function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
