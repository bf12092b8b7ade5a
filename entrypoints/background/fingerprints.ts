/**
 * Fingerprints of pages that change a little while they are read.
 *
 * To reduce an article takes many times as long as to match one paragraph of it, and a
 * paragraph more or less relates it to no other event. So the fingerprint is kept until
 * enough has changed.
 */
import type { Article, Span } from '../../core/article';
import type { Fingerprint } from '../../core/corpus';
import { reduce } from '../../core/reduce';

/** Share of the text that may change before it is reduced again. */
const MAX_CHANGE = 0.1;

/** Pages that are kept; more are seldom open and changing at once. */
const MAX_PAGES = 20;

interface Kept {
  fingerprint: Fingerprint;
  /** Characters of the text that it was made of. */
  length: number;
  /** Characters that have changed since. */
  changed: number;
}

/** Make a function that gives the fingerprint of an article of which `changed` is new, or all of it. */
export function keepFingerprints(): (article: Article, changed?: readonly Span[]) => Fingerprint {
  const pages = new Map<string, Kept>();
  return (article, changed) => {
    const { source, text } = article;
    const known = changed && pages.get(source);
    const total = (known?.changed ?? 0) + (changed ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
    // Of a page its selections are asked about too, and a note's few words.
    const isOfPage = known !== undefined && Math.abs(text.length - known.length) <= text.length * MAX_CHANGE;
    const isLike = isOfPage && total <= text.length * MAX_CHANGE;
    const kept = isLike
      ? { ...known, changed: total }
      : { fingerprint: reduce(article), length: text.length, changed: 0 };
    pages.delete(source);
    pages.set(source, kept);
    if (pages.size > MAX_PAGES) {
      pages.delete(pages.keys().next().value!);
    }
    return kept.fingerprint;
  };
}
