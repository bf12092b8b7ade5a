/** Post or debate sentence -> the fact-check that covers it (CheckThat! 2022, tasks 2A and 2B). */
import { buildClaimRanker, type RankableClaim } from '../core/rank-claims';
import { readRows, type Task } from './shared';

export interface ClaimRow {
  id: string;
  claim?: string;
  title?: string;
  subtitle?: string;
  text?: string;
}

export interface QueryRow {
  id: string;
  text: string;
  relevant: string[];
}

const CUTOFF = 5;

export const rankTasks: Task[] = [rankTask('claims-tweets', 0.872, 0.92), rankTask('claims-debates', 0.388, 0.45)];

function rankTask(folder: string, floor: number, goal: number): Task {
  return {
    name: folder,
    needs: [`${folder}/claims.jsonl.gz`, `${folder}/dev.jsonl`],
    run() {
      const claims = readRows<ClaimRow>(`${folder}/claims.jsonl.gz`);
      const rank = buildClaimRanker(claims.map(rankable));
      return ['train', 'dev'].map(split => {
        const queries = readRows<QueryRow>(`${folder}/${split}.jsonl`);
        const precisions = queries.map(query => {
          const ranked = rank(query.text, CUTOFF).map(({ document }) => claims[document].id);
          return averagePrecision(ranked, new Set(query.relevant));
        });
        const ours = precisions.reduce((sum, each) => sum + each, 0) / queries.length;
        return { task: `${folder} ${split}`, n: queries.length, score: 'MAP@5', ours, floor, goal };
      });
    },
  };
}

/** A claim as it is ranked; sets lack this field or that. */
export function rankable({ claim = '', title = '', subtitle = '', text = '' }: ClaimRow): RankableClaim {
  return { claim, title, subtitle, text };
}

/** Of a ranking of at most `CUTOFF`. */
export function averagePrecision(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  let hits = 0;
  let sum = 0;
  for (const [i, id] of ranked.entries()) {
    if (relevant.has(id)) {
      hits += 1;
      sum += hits / (i + 1);
    }
  }
  return sum / Math.min(relevant.size, CUTOFF);
}
