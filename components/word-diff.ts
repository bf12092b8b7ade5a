/**
 * Which words of a noted passage are others now.
 *
 *     noted   would not report a theft because
 *     now     would not report a burglary because
 *     runs    [would not report a ][-theft-][+burglary+][ because]
 */
import { alignWords } from '../core/align-words';
import type { AlignedWord } from '../core/annotation';
import { type Word, wordsOf } from '../core/words';

export interface DiffRun {
  text: string;
  /** Unset where nothing was changed. */
  change?: 'removed' | 'added';
}

/** Pairs of words that are compared; in longer passages all between the first change and the last is one change. */
const MAX_PAIRS = 250_000;

/** Say how `now` came of `noted`; the runs put together are `now`, but for those that were removed. */
export function diffWords(noted: string, now: string): DiffRun[] {
  const runs: DiffRun[] = [];
  const push = (text: string, change?: DiffRun['change']) => text && runs.push({ text, ...(change && { change }) });
  /** Ends of the last words seen, and of what is in `runs`. */
  let [inNow, inNoted, done] = [0, 0, 0];
  for (const group of groupsOf(align(wordsOf(now), wordsOf(noted)))) {
    const there = spanOver(group.map(step => step.article));
    const before = spanOver(group.map(step => step.corpus));
    if (group[0]!.relation !== 'same') {
      push(now.slice(done, there?.[0] ?? inNow));
      push(before ? noted.slice(there ? before[0] : inNoted, before[1]) : '', 'removed');
      push(there ? now.slice(...there) : '', 'added');
      done = there?.[1] ?? inNow;
    }
    inNow = there?.[1] ?? inNow;
    inNoted = before?.[1] ?? inNoted;
  }
  push(now.slice(done));
  return runs;
}

/** What is the same at both ends needs no comparing. */
function align(now: readonly Word[], noted: readonly Word[]): AlignedWord[] {
  const shorter = Math.min(now.length, noted.length);
  let head = 0;
  while (head < shorter && now[head]!.text === noted[head]!.text) {
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && now.at(-1 - tail)!.text === noted.at(-1 - tail)!.text) {
    tail += 1;
  }
  const here = now.slice(head, now.length - tail);
  const there = noted.slice(head, noted.length - tail);
  const isShort = here.length * there.length <= MAX_PAIRS;
  return [
    ...same(now.slice(0, head), noted),
    ...(isShort ? alignWords(here, there) : [...alignWords(here, []), ...alignWords([], there)]),
    ...same(now.slice(now.length - tail), noted.slice(noted.length - tail)),
  ];
}

function same(now: readonly Word[], noted: readonly Word[]): AlignedWord[] {
  return now.map((word, index) => ({
    article: [word.start, word.end],
    corpus: [noted[index]!.start, noted[index]!.end],
    relation: 'same',
  }));
}

/** Runs of words that are all the same, or all changed in some way. */
function groupsOf(steps: readonly AlignedWord[]): AlignedWord[][] {
  const groups: AlignedWord[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && (last[0]!.relation === 'same') === (step.relation === 'same')) {
      last.push(step);
    } else {
      groups.push([step]);
    }
  }
  return groups;
}

function spanOver(spans: readonly ([number, number] | undefined)[]): [number, number] | undefined {
  const known = spans.filter(span => span !== undefined);
  return known.length > 0 ? [known[0]![0], known.at(-1)![1]] : undefined;
}
