/**
 * The few terms that say what an article is about, the same ones for two articles on one event.
 *
 * A term counts as often as it is written; more if the headline has it, one of the first blocks, or if it is a name, less
 * if it is in the news every day. Of words that stand together ("Jeff Sessions") only the weightier counts, so that no
 * one is two terms.
 */
import { blocksOf } from '../article';
import { wordsOf } from '../words';
import { canBeSalient, isEveryday } from './broad-terms';

/**
 * What each of them is worth, in that the first term of a page is one of the three of another outlet on the same event:
 * 84 % of the time, and 76 % where headline and beginning count no more than the rest (`bench/eval-page-keys.ts`).
 */
const IN_HEADLINE = 1.5;
const IN_LEAD = 1.5;
const IS_NAME = 2.5;
/** Halves what lies under the first terms of pages, since those who are everywhere are so less often; for that, three pages in a hundred miss their event. */
const IS_EVERYDAY = 0.4;

/** Characters, with those of the headline, in which an article tells what happened. They are counted, since some cut it into paragraphs and some into sentences. */
const LEAD = 600;

/** What was counted of a stem. */
interface Term {
  stem: string;
  count: number;
  isInHeadline: boolean;
  isInLead: boolean;
  /** Written with a capital, below the headline, which may have capitals for every word. */
  capitals: number;
  /** How often each stem stood directly before it, both with a capital. */
  before: Map<string, number>;
}

/** The `most` most salient stems of `text`, the best first. */
export function salientTerms(text: string, most: number): string[] {
  const terms = countTerms(text);
  const ranked = [...terms.values()]
    .map(term => ({ term, score: scoreOf(term) }))
    .sort((a, b) => b.score - a.score || (a.term.stem < b.term.stem ? -1 : 1));
  const kept: Term[] = [];
  for (const { term } of ranked) {
    if (kept.length === most) {
      break;
    }
    if (!kept.some(other => areOneName(term, other))) {
      kept.push(term);
    }
  }
  return kept.map(({ stem }) => stem);
}

function countTerms(text: string): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const [place, { start, end }] of blocksOf(text).entries()) {
    let before: { stem: string; end: number } | undefined;
    for (const word of wordsOf(text.slice(start, end), start)) {
      if (!canBeSalient(word.text)) {
        continue;
      }
      const term = terms.get(word.stem) ?? newTerm(word.stem);
      terms.set(word.stem, term);
      term.count += 1;
      term.isInHeadline ||= place === 0;
      term.isInLead ||= place > 0 && word.start < LEAD;
      const isCapital = text[word.start] !== text[word.start].toLowerCase();
      term.capitals += Number(isCapital && place > 0);
      if (isCapital && before?.end === word.start - 1) {
        term.before.set(before.stem, (term.before.get(before.stem) ?? 0) + 1);
      }
      before = isCapital ? word : undefined;
    }
  }
  return terms;
}

function newTerm(stem: string): Term {
  return { stem, count: 0, isInHeadline: false, isInLead: false, capitals: 0, before: new Map() };
}

function scoreOf({ stem, count, capitals, isInHeadline, isInLead }: Term): number {
  return (
    count *
    (isInHeadline ? IN_HEADLINE : 1) *
    (isInLead ? IN_LEAD : 1) *
    (capitals * 2 > count ? IS_NAME : 1) *
    (isEveryday(stem) ? IS_EVERYDAY : 1)
  );
}

/** Whether two terms stand together in half of the places of the rarer. */
function areOneName(a: Term, b: Term): boolean {
  const together = (a.before.get(b.stem) ?? 0) + (b.before.get(a.stem) ?? 0);
  return together * 2 >= Math.min(a.count, b.count);
}
