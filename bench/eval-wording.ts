/** Wording that coverage of one event shares, against pairs of articles of different events (BASIL). */
import { findPassages } from '../core/find';
import { buildPassageIndex } from '../core/passage-index';
import { sentencesOf } from '../core/sentences';
import { type Measurement, readRows, share, type Task } from './shared';

interface StoryRow {
  id: string;
  story: string;
  paragraphs: string[];
}

export const sharedWording: Task = {
  name: 'shared wording',
  needs: ['same-story/articles.jsonl.gz'],
  run(): Measurement[] {
    const articles = readRows<StoryRow>('same-story/articles.jsonl.gz').map(({ story, paragraphs }) => {
      const text = paragraphs.join('\n');
      const sentences = paragraphs.flatMap(paragraph =>
        sentencesOf(paragraph).map(({ start, end }) => paragraph.slice(start, end)),
      );
      return { story, text, sentences, index: buildPassageIndex(sentences) };
    });
    const counts = { same: 0, sameFound: 0, cross: 0, crossFound: 0 };
    for (const [i, a] of articles.entries()) {
      for (const b of articles.slice(i + 1)) {
        const found = Number(findPassages(b.text, a.index, a.sentences).length > 0);
        if (a.story === b.story) {
          counts.same += 1;
          counts.sameFound += found;
        } else {
          counts.cross += 1;
          counts.crossFound += found;
        }
      }
    }
    const task = 'shared wording';
    return [
      {
        task,
        n: counts.same,
        score: 'same-event pairs found',
        ours: share(counts.sameFound, counts.same),
        floor: 0.54,
        goal: 0.85,
      },
      {
        task,
        n: counts.cross,
        score: 'cross-event pairs found',
        ours: share(counts.crossFound, counts.cross),
        floor: 0.0016,
        goal: 0.002,
      },
    ];
  },
};
