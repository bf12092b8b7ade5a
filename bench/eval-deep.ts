/**
 * What the encoder adds: the same tasks with and without it, question by question.
 *
 * Ranks are of `claims-tweets` and `claims-debates`, and of those of their questions that share few words with their
 * claim (Jaccard of stems at most .34, as for the hard paraphrases of ../shared/embeddings.md, whose sentences are not
 * here). What a reader would see is counted on the labelled articles and on those of all topics.
 */
import { openPackedEncoder } from '../cli/pack-encoder';
import { cosineOf } from '../core/encoder/vectors';
import { plainPost } from '../core/plain-post';
import { buildClaimRanker } from '../core/rank-claims';
import { MEANINGS_LOOKED_AT, rankDeep } from '../core/rank-deep';
import { contentStems } from '../core/wordings';
import { wordsOf } from '../core/words';
import { averagePrecision, type ClaimRow, type QueryRow, rankable } from './eval-rank';
import { openKeptVectors } from './kept-vectors';
import { paired } from './paired';
import { type Measurement, readRows, type Task } from './shared';

const CUTOFF = 10;
const FEW_IN_COMMON = 0.34;

interface Answer {
  before: { precision: number; recall: number };
  after: Answer['before'];
  isHard: boolean;
}

export const deepRankTasks: Task[] = ['claims-tweets', 'claims-debates'].map(folder => ({
  name: `deep ${folder}`,
  needs: [`${folder}/claims.jsonl.gz`, `${folder}/dev.jsonl`],
  async run() {
    const answers = await answer(folder);
    return [...answers].flatMap(([split, all]) => [
      ...compare(`deep ${folder} ${split}`, all),
      ...compare(
        `deep ${folder} ${split}, few words in common`,
        all.filter(({ isHard }) => isHard),
      ),
    ]);
  },
}));

async function answer(folder: string): Promise<Map<string, Answer[]>> {
  const claims = readRows<ClaimRow>(`${folder}/claims.jsonl.gz`);
  const rank = buildClaimRanker(claims.map(rankable));
  const encoder = await openPackedEncoder();
  const texts = claims.map(({ claim = '' }) => claim);
  const vectors = openKeptVectors(folder, texts, encoder);
  const answers = new Map<string, Answer[]>();
  for (const split of ['train', 'dev']) {
    const queries = readRows<QueryRow>(`${folder}/${split}.jsonl`);
    const answered = queries.map(({ text, relevant }): Answer => {
      const vector = encoder.encode(plainPost(text));
      const before = rank(text, MEANINGS_LOOKED_AT);
      const after = rankDeep(before, claim => cosineOf(vector, vectors.at(claim)));
      const right = new Set(relevant);
      const judge = (ranked: typeof before) => {
        const ids = ranked.map(({ document }) => claims[document].id);
        const found = ids.slice(0, CUTOFF).filter(id => right.has(id)).length;
        return { precision: averagePrecision(ids.slice(0, 5), right), recall: found / right.size };
      };
      const own = texts.filter((_, i) => right.has(claims[i].id));
      const isHard = own.every(claim => jaccard(plainPost(text), claim) <= FEW_IN_COMMON);
      return { before: judge(before), after: judge(after), isHard };
    });
    answers.set(split, answered);
    vectors.keep();
  }
  return answers;
}

function compare(task: string, answers: readonly Answer[]): Measurement[] {
  return (['precision', 'recall'] as const).flatMap(measure => {
    const [before, after] = (['before', 'after'] as const).map(when => answers.map(each => each[when][measure]));
    const { gain, low, high, better, worse } = paired(before, after);
    const name = measure === 'precision' ? 'MAP@5' : 'R@10';
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const signed = (value: number) => `${value < 0 ? '' : '+'}${(100 * value).toFixed(1)}`;
    const difference = `${signed(gain)} points (95 %: ${signed(low)} to ${signed(high)}; ${better} better, ${worse} worse)`;
    return { task, n: answers.length, score: `${name} deep, ${difference}`, ours: mean(after), floor: mean(before) };
  });
}

function jaccard(a: string, b: string): number {
  const [ours, theirs] = [a, b].map(text => new Set(contentStems(wordsOf(text)).keys()));
  const common = [...ours].filter(stem => theirs.has(stem)).length;
  return common / (ours.size + theirs.size - common || 1);
}
