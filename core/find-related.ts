/**
 * List the coverage of a pack that belongs to an article's event, story or topic, with what both share.
 */
import { type Article, blocksOf } from './article';
import { compareCoverage, quotationsIn } from './compare-coverage';
import type { Coverage, Fingerprint } from './corpus';
import { matchNumbers, type NumberMatch } from './match-numbers';
import { once } from './once';
import { type Related, relate } from './relate';
import { isSameAddress } from './same-article';
import type { Scope } from './scope';
import { sentencesOf } from './sentences';
import type { RelatedCoverage } from './service';
import { type SampledText, sharedSentences } from './shared-sentences';
import { wordsOf } from './words';

/** The article that other coverage is related to. */
export interface Subject {
  article: Article;
  fingerprint: Fingerprint;
  sampled(): SampledText;
}

/** Relate an article to every entry of the corpus; `own` holds the ids of entries that are the article itself. */
export function findRelated(subject: Subject, scope: Scope, own: ReadonlySet<string>): RelatedCoverage[] {
  const { article, fingerprint } = subject;
  const { corpus, limits } = scope;
  const here: Related = { id: '', title: article.headline, date: article.datePublished, fingerprint };
  // Most pages are related to nothing, and need neither.
  const numbers = once(() => numbersIn(article, scope));
  const compared = once(() => ({
    quotations: quotationsIn(article.text),
    numbers: fingerprint.numbers,
    names: surfaceForms(article.text),
  }));
  const related: RelatedCoverage[] = [];
  for (const entry of corpus.pack.coverage) {
    const { relation, score, sharedTerms } = relate(here, relatedOf(entry), { bar: limits.relation });
    const isSameText = own.has(entry.id) && isElsewhere(article.source, entry.url);
    if (own.has(entry.id) ? !isSameText : relation === undefined) {
      continue;
    }
    const { id, headline, outlet, url, datePublished } = entry;
    const differing = differingNumbers(numbers(), entry, article.text);
    const { quotations, onlyHere, onlyThere } = compareCoverage(compared(), entry.fingerprint, differing);
    related.push({
      id,
      headline,
      outlet,
      url,
      datePublished,
      relation: isSameText ? 'same-text' : relation!,
      score: Math.round(score * 1000) / 1000,
      shared: {
        terms: sharedTerms.map(term => compared().names.get(term) ?? term),
        quotations,
        numbers: differing,
        sentences: sharedSentences(article.text, subject.sampled(), entry.fingerprint.hashes),
      },
      onlyHere,
      onlyThere,
    });
  }
  return related;
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

/** How an article writes the words behind their stems, the most frequent form of each. */
function surfaceForms(text: string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const word of wordsOf(text)) {
    const forms = counts.get(word.stem) ?? new Map<string, number>();
    const form = text.slice(word.start, word.end);
    forms.set(form, (forms.get(form) ?? 0) + 1);
    counts.set(word.stem, forms);
  }
  return new Map([...counts].map(([stem, forms]) => [stem, [...forms].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]));
}
