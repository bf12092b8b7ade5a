/**
 * List the coverage of a pack that belongs to an article's event, story or topic, with what both share.
 */
import { type Article, blocksOf } from './article';
import { compareCoverage, quotationsIn } from './compare-coverage';
import type { Coverage, Fingerprint } from './corpus';
import { matchNumbers, type NumberMatch } from './match-numbers';
import { once } from './once';
import { type Related, relate, vectorOf } from './relate';
import type { RelatedCoverage, Relation } from './related-coverage';
import { isSameAddress } from './same-article';
import type { Scope } from './scope';
import { sentencesOf } from './sentences';
import { type SampledText, sharedSentences } from './shared-sentences';
import { wordsOf } from './words';

/** The article that other coverage is related to. */
export interface Subject {
  article: Article;
  fingerprint: Fingerprint;
  sampled(): SampledText;
}

/** More than this no reader looks through, and each takes a kilobyte or two of a message. */
const MAX_COMPARED = 40;

const NOT_COMPARED = {
  quotations: [],
  onlyHere: { quotations: [], numbers: [] },
  onlyThere: { quotations: [], numbers: [] },
};

/** Relate an article to every entry of the corpus, the nearest first; `own` holds the ids of entries that are the article itself. */
export function findRelated(subject: Subject, scope: Scope, own: ReadonlySet<string>): RelatedCoverage[] {
  const { article, fingerprint } = subject;
  // Most pages are related to nothing, and need neither.
  const numbers = once(() => numbersIn(article, scope));
  const compared = once(() => ({
    text: article.text,
    quotations: quotationsIn(article.text),
    numbers: fingerprint.numbers,
    names: surfaceForms(article.text),
  }));
  return relationsOf(subject, scope, own).map(({ entry, relation, score, sharedTerms }, index) => {
    const { id, headline, outlet, url, datePublished, saved } = entry;
    const differing = differingNumbers(numbers(), entry, article.text);
    const isCompared = index < MAX_COMPARED;
    const { quotations, onlyHere, onlyThere } = isCompared
      ? compareCoverage(compared(), entry.fingerprint, differing)
      : NOT_COMPARED;
    return {
      id,
      headline,
      outlet,
      url,
      datePublished,
      ...(saved !== undefined && { saved }),
      relation,
      score: Math.round(score * 1000) / 1000,
      shared: {
        terms: sharedTerms.map(term => compared().names.get(term) ?? term),
        quotations,
        numbers: differing,
        sentences: isCompared ? sharedSentences(article.text, subject.sampled(), entry.fingerprint.hashes) : [],
      },
      onlyHere,
      onlyThere,
    };
  });
}

interface FoundRelation {
  entry: Coverage;
  relation: Relation;
  score: number;
  sharedTerms: string[];
}

function relationsOf({ article, fingerprint }: Subject, scope: Scope, own: ReadonlySet<string>): FoundRelation[] {
  const { corpus, limits } = scope;
  const here: Related = { id: '', title: article.headline, date: article.datePublished, fingerprint };
  const found: FoundRelation[] = [];
  const a = vectorOf(here);
  for (const entry of corpus.pack.coverage) {
    const isOwn = own.has(entry.id);
    const there = relatedOf(entry);
    const related = relate(here, there, { bar: limits.relation, vectors: { a, b: vectorOfEntry(entry, there) } });
    const relation = isOwn ? isElsewhere(article.source, entry.url) && 'same-text' : related.relation;
    if (relation) {
      found.push({ entry, relation, score: related.score, sharedTerms: related.sharedTerms });
    }
  }
  return found.sort((a, b) => b.score - a.score);
}

const vectors = new WeakMap<Coverage, ReadonlyMap<string, number>>();

/** To make the vector of an entry takes ten times as long as to compare it. */
function vectorOfEntry(entry: Coverage, related: Related): ReadonlyMap<string, number> {
  const vector = vectors.get(entry) ?? vectorOf(related);
  vectors.set(entry, vector);
  return vector;
}

/** Whether one text is known to stand under two addresses. */
function isElsewhere(here: string, there: string | null): boolean {
  return /^https?:/i.test(here) && there !== null && !isSameAddress(here, there);
}

function relatedOf({ id, headline, datePublished, fingerprint }: Coverage): Related {
  return { id, title: headline, date: datePublished, fingerprint };
}

/** Numbers of the article of which `entry` gives another value. */
function differingNumbers(
  numbers: readonly NumberMatch[],
  entry: Coverage,
  text: string,
): RelatedCoverage['shared']['numbers'] {
  return numbers.flatMap(({ start, end, quantity, differing }) =>
    differing
      .filter(value => value.coverage === entry.id)
      .map(value => ({ here: text.slice(start, end), there: value.printed, label: quantity.label })),
  );
}

function numbersIn({ text }: Article, scope: Scope): NumberMatch[] {
  return blocksOf(text)
    .flatMap(block => sentencesOf(text, block.start, block.end))
    .flatMap(sentence => matchNumbers(text, sentence, scope));
}

/** Headlines and beginnings of sentences have capitals too: who is small a third as often is no name. */
const SMALL_COUNTS = 3;

type Form = [text: string, count: number];

function byUse([a, countA]: Form, [b, countB]: Form): number {
  const weight = (text: string) => (/^\p{Lu}/u.test(text) ? 1 : SMALL_COUNTS);
  return countB * weight(b) - countA * weight(a);
}

/** How an article writes the words behind their stems, the most frequent form of each. */
function surfaceForms(text: string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const word of wordsOf(text)) {
    const forms = counts.get(word.stem) ?? new Map<string, number>();
    const form = text.slice(word.start, word.end);
    forms.set(form, (forms.get(form) ?? 0) + 1);
    counts.set(word.stem, forms);
  }
  return new Map([...counts].map(([stem, forms]) => [stem, [...forms].sort(byUse)[0]![0]]));
}
