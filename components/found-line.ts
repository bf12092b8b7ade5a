import type { Claim, Review } from '../core/corpus';
import { type CardItem, entriesOf, entryFor } from './card-item';
import { joinList } from './join-list';
import { numbersElsewhere } from './numbers-elsewhere';
import type { Translate } from './strings';
import { flagsEverywhere } from './variant-of';
import type { WordFlag } from './word-flags';

/** Say in one line what was found: which research, who else prints the words, which other number. */
export function foundLine({ annotation, entries }: CardItem, t: Translate): string {
  switch (annotation.glossator.kind) {
    case 'claim':
      return claimLine({ annotation, entries }, t);
    case 'quotation':
      return quotationLine({ annotation, entries }, t);
    case 'number':
      return numberLine({ annotation, entries }, t);
  }
}

/** Say the same where the kind stands beside it: research by its title alone. */
export function foundBesideKind(item: CardItem, t: Translate): string {
  const { kind, stance } = item.annotation.glossator;
  if (kind !== 'claim' || reviewOf(item)) {
    return foundLine(item, t);
  }
  return stance === 'disputes' ? t('foundHereDisputed', [titleOf(item)]) : titleOf(item);
}

function claimLine(item: CardItem, t: Translate): string {
  const isDisputed = item.annotation.glossator.stance === 'disputes';
  const review = reviewOf(item);
  if (review) {
    return t(isDisputed ? 'foundReviewDisputed' : 'foundReview', [review.reviewer.name, titleOf(item)]);
  }
  return t(isDisputed ? 'foundClaimDisputed' : 'foundClaim', [titleOf(item)]);
}

function titleOf(item: CardItem): string {
  return claimOf(item)?.title ?? '';
}

/** The review of a claim of which nothing else is known; who reviewed it must then be named first. */
function reviewOf(item: CardItem): Review | undefined {
  const claim = claimOf(item);
  return claim?.finding === '' ? claim.review : undefined;
}

function claimOf({ annotation, entries }: CardItem): Claim | undefined {
  const best = entryFor(entries, annotation.body[0]!);
  return best?.type === 'claim' ? best.claim : undefined;
}

function quotationLine({ annotation, entries }: CardItem, t: Translate): string {
  const isAltered = annotation.glossator.variant === 'altered';
  const outlets = [...new Set(entriesOf(entries, 'coverage').map(({ coverage }) => coverage.outlet))];
  const speakers = [...new Set(entriesOf(entries, 'statement').map(({ statement }) => statement.speaker))];
  const [flag] = flagsEverywhere(annotation);
  if (flag) {
    return flaggedLine(flag, joinList(outlets.length > 0 ? outlets : speakers, t('languageTag')), t);
  }
  if (outlets.length > 0) {
    return t(isAltered ? 'foundWordsAltered' : 'foundWords', [joinList(outlets, t('languageTag'))]);
  }
  return t(isAltered ? 'foundStatementAltered' : 'foundStatement', [joinList(speakers, t('languageTag'))]);
}

/** A word that turns the sense of a quotation is what the reader must know first. */
function flaggedLine(flag: WordFlag, others: string, t: Translate): string {
  switch (flag.type) {
    case 'only-here':
      return t('foundOnlyHere', [flag.word, others]);
    case 'only-there':
      return t('foundOnlyThere', [flag.word, others]);
    case 'number':
      return t('foundOtherNumber', [flag.here, flag.there, others]);
  }
}

function numberLine({ annotation, entries }: CardItem, t: Translate): string {
  const others = entriesOf(entries, 'number').flatMap(entry => numbersElsewhere(entry, { annotation, entries }, t));
  const [first, second] = others;
  if (!first) {
    return t('foundNumberAgreed');
  }
  return t(second ? 'foundNumberMore' : 'foundNumber', [first.where, first.printed]);
}
