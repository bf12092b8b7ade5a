/**
 * Compare the numbers of a claim with those of the text that is said to bear it out.
 */
import { numbersAgree, unitsAgree } from './compare-numbers';
import { type NumberMention, numbersOf } from './numbers';

export interface NumberComparison {
  numbers: 'agree' | 'differ' | 'none';
  /** Each number of the claim with the evidence's number that agrees, or is closest in sort. */
  pairs: { claim: string; evidence: string | null; agree: boolean }[];
}

/** Say whether every number of `claim` stands in `evidence`; `none` where the claim has no number. */
export function compareNumbers(claim: string, evidence: string): NumberComparison {
  const claimed = numbersOf(claim).filter(isComparable);
  const given = numbersOf(evidence).filter(isComparable);
  const printed = (text: string, mention: NumberMention) => text.slice(mention.start, mention.end);
  const pairs = claimed.map(mention => {
    const same = given.find(other => isSame(mention, other));
    const other = same ?? given.find(each => each.sort === mention.sort && unitsAgree(each.unit, mention.unit));
    return {
      claim: printed(claim, mention),
      evidence: other ? printed(evidence, other) : null,
      agree: same !== undefined,
    };
  });
  if (pairs.length === 0) {
    return { numbers: 'none', pairs };
  }
  return { numbers: pairs.every(pair => pair.agree) ? 'agree' : 'differ', pairs };
}

/** Counts may be rounded; years, days and times may not. */
function isSame(a: NumberMention, b: NumberMention): boolean {
  return a.sort === b.sort && (a.sort === 'quantity' ? numbersAgree(a, b) : a.value === b.value);
}

function isComparable(mention: NumberMention): boolean {
  return mention.sort !== 'name' && mention.sort !== 'ordinal';
}
