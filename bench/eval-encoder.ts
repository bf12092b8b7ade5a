/** Whether our encoder, in whole numbers, says what the package's own says in floats. */
import { openPackedEncoder } from '../cli/pack-encoder';
import { cosineOf } from '../core/encoder/vectors';
import { openOriginalEncoder } from './original-encoder';
import { readRows, type Task } from './shared';

const SENTENCES = 1000;
const GOAL = 0.999;

export const encoderTask: Task = {
  name: 'encoder',
  needs: ['claims-debates/claims.jsonl.gz'],
  async run() {
    const rows = readRows<{ claim?: string }>('claims-debates/claims.jsonl.gz').filter(({ claim }) => claim);
    const step = Math.floor(rows.length / SENTENCES);
    const sentences = Array.from({ length: SENTENCES }, (_, i) => rows[i * step].claim!);
    const [ours, original] = await Promise.all([openPackedEncoder(), openOriginalEncoder()]);
    const cosines: number[] = [];
    for (const sentence of sentences) {
      cosines.push(cosineOf(ours.embed(sentence), Float32Array.from(await original(sentence))));
    }
    const row = (score: string, value: number) => ({
      ...{ task: 'encoder', n: SENTENCES, score, ours: value, goal: GOAL },
    });
    return [
      row('cosine to the original, mean', cosines.reduce((a, b) => a + b, 0) / cosines.length),
      row('the same, least', Math.min(...cosines)),
    ];
  },
};
