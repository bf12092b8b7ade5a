/** Which articles report the same event (BASIL: 50 events, three outlets), alone and among thousands of others; dates hidden. */
import { BLOCK_SEPARATOR } from '../core/article';
import { buildCollection, relateWithin } from '../core/collection';
import { reduce } from '../core/reduce';
import type { Related } from '../core/relate';
import { f1, type Measurement, readRows, share, type Task } from './shared';

interface StoryRow {
  id: string;
  story: string;
  title: string;
  date: string;
  paragraphs: string[];
}

interface BackgroundRow {
  id: string;
  title: string;
  date: string;
  text: string;
}

interface Sample extends Related {
  story?: string;
  /** Milliseconds; hidden from the engine. */
  day: number;
}

/** A background article this close in time may be of the same event, unlabelled. */
const SAME_TIME = 7 * 86_400_000;
/** The one score from which a pair counts as one event, for both tasks. */
const PAIR_SCORE = 0.5;

export const relateTasks: Task[] = [
  {
    name: 'same-story',
    needs: ['same-story/articles.jsonl.gz'],
    run: () => measure('same-story', readStories(), [], { precision: 0.947, goal: 0.98 }),
  },
  {
    name: 'same-story among background',
    needs: ['same-story/articles.jsonl.gz', 'background/articles.jsonl.gz'],
    run: () => measure('same-story +6,000', readStories(), readBackground(), { precision: 0.82, goal: 0.92 }),
  },
];

function readStories(): Sample[] {
  return readRows<StoryRow>('same-story/articles.jsonl.gz').map(({ id, story, title, date, paragraphs }) => ({
    id,
    story,
    title,
    day: Date.parse(date),
    fingerprint: reduce({ text: [title, ...paragraphs].join(BLOCK_SEPARATOR) }),
  }));
}

function readBackground(): Sample[] {
  return readRows<BackgroundRow>('background/articles.jsonl.gz').map(({ id, title, date, text }) => ({
    id,
    title,
    day: Date.parse(date),
    fingerprint: reduce({ text: title + BLOCK_SEPARATOR + text }),
  }));
}

function measure(
  task: string,
  stories: readonly Sample[],
  background: readonly Sample[],
  { precision: floor, goal }: { precision: number; goal: number },
): Measurement[] {
  const all = [...stories, ...background];
  const collection = buildCollection(all);
  const titles = new Set(stories.map(sample => sample.title?.toLowerCase()));
  let first = 0;
  let both = 0;
  let right = 0;
  let wrong = 0;
  let siblings = 0;
  let quiet = 0;
  for (const [at, here] of stories.entries()) {
    const isDistractor = (other: Sample) =>
      other.story !== undefined ||
      (!titles.has(other.title?.toLowerCase()) && Math.abs(other.day - here.day) > SAME_TIME);
    const ranked = relateWithin(collection, at, other => isDistractor(all[other])).map(({ other, score }) => ({
      other: all[other],
      score,
    }));
    const isSibling = ({ other }: { other: Sample }) => other.story === here.story;
    first += Number(ranked.length > 0 && isSibling(ranked[0]));
    both += Number(ranked.length > 1 && isSibling(ranked[0]) && isSibling(ranked[1]));
    siblings += stories.filter(other => other !== here && other.story === here.story).length;
    const called = ranked.filter(({ score }) => score >= PAIR_SCORE);
    right += called.filter(isSibling).length;
    wrong += called.filter(each => !isSibling(each)).length;
    quiet += Number(!called.some(each => !isSibling(each)));
  }
  const n = stories.length;
  const row = (score: string, ours: number, known: Partial<Measurement> = {}) => ({ task, n, score, ours, ...known });
  return [
    row('P@1', share(first, n), { floor, goal }),
    row('both@2', share(both, n), background.length === 0 ? { goal: 0.95 } : {}),
    row(`pair F1 at ${PAIR_SCORE}`, f1(share(right, right + wrong), share(right, siblings)), { goal: 0.9 }),
    row('no stranger called', share(quiet, n), { goal: 0.97 }),
  ];
}
