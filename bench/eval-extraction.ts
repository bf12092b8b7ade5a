/** Article text out of saved pages (Zyte's benchmark): F1 over shingles of four words, with its own scoring. */
import { openPage } from '../cli/open-page';
import { extractArticle } from '../page/extract-article';
import { f1, readBench, type Task } from './shared';

const SHINGLE = 4;

export const extraction: Task = {
  name: 'extraction',
  needs: ['extraction/ground-truth.json'],
  async run() {
    const truth = JSON.parse(readBench('extraction/ground-truth.json')) as Record<
      string,
      { articleBody: string; url: string }
    >;
    const precisions: number[] = [];
    const recalls: number[] = [];
    for (const [id, { articleBody, url }] of Object.entries(truth)) {
      const html = readBench(`extraction/html/${id}.html.gz`);
      const { window } = openPage(html, url);
      const extracted = await extractArticle(window.document, { isAsked: true });
      const found = shingles(extracted ? withoutHeadline(extracted.article) : '');
      const wanted = shingles(articleBody);
      const common = overlapOf(found, wanted);
      precisions.push(found.size === 0 ? 1 : common / total(found));
      recalls.push(wanted.size === 0 ? 1 : common / total(wanted));
      window.close();
    }
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const n = precisions.length;
    return [
      { task: 'extraction', n, score: 'F1', ours: f1(mean(precisions), mean(recalls)), floor: 0.943, goal: 0.965 },
      { task: 'extraction', n, score: 'precision', ours: mean(precisions) },
      { task: 'extraction', n, score: 'recall', ours: mean(recalls) },
    ];
  },
};

function withoutHeadline({ headline, text }: { headline: string; text: string }): string {
  return text.startsWith(headline) ? text.slice(headline.length) : text;
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
    const shingle = words.slice(i, i + SHINGLE).join(' ');
    if (shingle !== '') {
      counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
    }
  }
  return counts;
}

function overlapOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...a].reduce((sum, [shingle, count]) => sum + Math.min(count, b.get(shingle) ?? 0), 0);
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
