/**
 * Compare the numbers and dates of a claim with those of the text that is said to bear it out.
 *
 * A number is compared with the closest one of its kind: same unit, or a date.
 * Equal numbers can still count different things, so the text must say something
 * else of the claim too, beside the names of whom it is about.
 */
import { isFunctionWord } from './common-words';
import { numbersAgree, unitsAgree } from './compare-numbers';
import { asOfYear, type DateMention, datesAgree, datesOf } from './dates';
import { type NumberMention, numbersOf } from './numbers';
import { wordsOf } from './words';

export interface NumberComparison {
  numbers: 'agree' | 'differ' | 'none';
  /** Each number of the claim with the evidence's number that agrees, or is closest in kind. */
  pairs: { claim: string; evidence: string | null; agree: boolean }[];
}

/** "( 2005 film )" tells works of one name apart and claims nothing. */
const NAME_SUFFIX = /\(\s*\d{4}(?: \p{L}+){1,2}\s*\)/gu;
/** "(April 8, 1974 – February 2, 2013)" says in two dates that someone was born and died. */
const LIFE = /\d{4} *(?:-+|[–—−]) *(?:\p{L}+ \d{1,2} *, *|\d{1,2} \p{L}+ )?\d{4} *\)/u;
const LIFE_GOES_ON = /^ *(?:-+|[–—−])/u;
/** What stands around a number that divides: "in two." */
const DIVIDES = /\b(?:in|into) $/i;
const CLAUSE_ENDS = /^ *(?:[.,;:!?)]|$)/;
/** Brackets as treebanks write them. */
const BRACKETS: [RegExp, string][] = [
  [/-L[RS]B-/g, '('],
  [/-R[RS]B-/g, ')'],
];
const YEARS: Record<string, number> = {
  year: 1,
  years: 1,
  yearlong: 1,
  decade: 10,
  decades: 10,
  century: 100,
  centuries: 100,
};

/** Say whether what `evidence` gives agrees with every number of `claim`; `none` where nothing can be compared. */
export function compareNumbers(claim: string, evidence: string): NumberComparison {
  const claimed = plain(claim).replace(NAME_SUFFIX, suffix => ' '.repeat(suffix.length));
  const given = plain(evidence);
  const years = [asOfYear(claimed), asOfYear(given)];
  // A figure of another year is an update, no contradiction.
  if (years[0] !== undefined && years[1] !== undefined && years[0] !== years[1]) {
    return { numbers: 'none', pairs: [] };
  }
  const pairs = [...compareQuantities(claimed, given), ...compareDates(claimed, given)];
  const known = pairs.filter(pair => pair.evidence !== null);
  if (known.some(pair => !pair.agree)) {
    return { numbers: 'differ', pairs };
  }
  const isAgreed = pairs.length > 0 && known.length === pairs.length && saysMore(claimed, given);
  return { numbers: isAgreed ? 'agree' : 'none', pairs };
}

function plain(text: string): string {
  return BRACKETS.reduce((read, [pattern, sign]) => read.replace(pattern, sign), text);
}

function compareQuantities(claim: string, evidence: string): NumberComparison['pairs'] {
  const given = quantitiesOf(evidence);
  return quantitiesOf(claim).map(mention => {
    const agreeing = deniesAny(evidence, claim, mention) ? undefined : given.find(other => supports(other, mention));
    const other = agreeing ?? given.find(each => unitsAgree(each.unit, mention.unit));
    return pair(claim, mention, evidence, other, agreeing !== undefined);
  });
}

function compareDates(claim: string, evidence: string): NumberComparison['pairs'] {
  const dates = datesOf(evidence);
  return datesOf(claim).map(date => {
    const isBirth = isOfBirth(claim, date);
    const given = dates.filter(other => isOfBirth(evidence, other) === isBirth);
    const agreeing = given.find(other => datesAgree(date, other));
    return pair(claim, date, evidence, agreeing ?? given.find(other => areAlike(date, other)), agreeing !== undefined);
  });
}

/** Whether a date is one of birth: after "born" in its sentence or bracket, or the first of a life. */
function isOfBirth(text: string, { start, end }: DateMention): boolean {
  return (
    /\bborn\b[^).]*$/i.test(text.slice(0, start)) ||
    (LIFE_GOES_ON.test(text.slice(end)) && /\( *$/.test(text.slice(0, start)))
  );
}

/** Dates that give the same parts can be held against each other. */
function areAlike(a: DateMention, b: DateMention): boolean {
  return (a.year ?? a.decade) !== undefined ? (b.year ?? b.decade) !== undefined : b.month !== undefined;
}

/** Whether `evidence` says that there are none of what a number counts: "two daughters and no sons" has not two sons. */
function deniesAny(evidence: string, claim: string, { end }: NumberMention): boolean {
  const [counted] = wordsOf(claim.slice(end));
  return wordsOf(evidence).some(({ stem }, i, words) => i > 0 && words[i - 1].text === 'no' && stem === counted?.stem);
}

/** Whether a number says how something was divided, as in "split in two.": that counts nothing. */
function isDivision(text: string, { start, end }: NumberMention): boolean {
  return DIVIDES.test(text.slice(0, start)) && CLAUSE_ENDS.test(text.slice(end));
}

/** Counts, with spans of time in years. */
function quantitiesOf(text: string): NumberMention[] {
  return (
    numbersOf(text)
      // "One of the best" counts nothing.
      .filter(({ sort, value, unit }) => sort === 'quantity' && (value !== 1 || unit !== ''))
      .filter(mention => !isDivision(text, mention))
      .map(mention => {
        const [next] = wordsOf(text.slice(mention.end, mention.end + 20));
        const years = mention.unit === '' && next ? YEARS[next.text] : undefined;
        return years
          ? {
              ...mention,
              value: mention.value * years,
              step: mention.step * years,
              unit: 'years',
              end: mention.end + next.end,
            }
          : mention;
      })
  );
}

/** "More than 100,000" is borne out by 757,000, though nobody would say so of it. */
function supports(given: NumberMention, claimed: NumberMention): boolean {
  const isBeyond =
    (claimed.precision === 'over' && given.value > claimed.value) ||
    (claimed.precision === 'under' && given.value < claimed.value);
  const isOnEdge = claimed.precision === 'over' && given.precision === 'exact' && given.value === claimed.value;
  return unitsAgree(given.unit, claimed.unit) && !isOnEdge && (isBeyond || numbersAgree(given, claimed));
}

/** Whether the evidence has any word of the claim that is no name, where the claim has such words. */
function saysMore(claim: string, evidence: string): boolean {
  const said = new Set(wordsOf(evidence).map(word => word.stem));
  if (LIFE.test(evidence)) {
    said.add('born').add('die');
  }
  const isName = (start: number) => start > 0 && /\p{Lu}/u.test(claim[start]);
  const asked = wordsOf(claim).filter(
    ({ text, start }) => !isFunctionWord(text) && !/^\d/.test(text) && !isName(start),
  );
  return asked.length === 0 || asked.some(word => said.has(word.stem));
}

function pair(
  claim: string,
  mention: { start: number; end: number },
  evidence: string,
  other: { start: number; end: number } | undefined,
  agree: boolean,
): NumberComparison['pairs'][number] {
  const printed = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);
  return { claim: printed(claim, mention), evidence: other ? printed(evidence, other) : null, agree };
}
