/** `npm run eval`: one table of quality, measured on others' ground truth. */
import { anchoring } from './eval-anchor';
import { claimsInNews } from './eval-claims-in-news';
import { compareTask } from './eval-compare';
import { confidenceTasks } from './eval-confidence';
import { copiedSentences } from './eval-copied-sentences';
import { deepRankTasks } from './eval-deep';
import { deepPagesTask } from './eval-deep-pages';
import { encoderTask } from './eval-encoder';
import { extraction } from './eval-extraction';
import { mutations } from './eval-mutations';
import { pageKeyTasks } from './eval-page-keys';
import { quotations } from './eval-quotations';
import { rankTasks } from './eval-rank';
import { relateTasks } from './eval-relate';
import { silence } from './eval-silence';
import { sharedWording } from './eval-wording';
import { type Measurement, missingFile, type Task } from './shared';

const TASKS: Task[] = [
  ...rankTasks,
  ...relateTasks,
  ...pageKeyTasks,
  quotations,
  sharedWording,
  copiedSentences,
  mutations,
  compareTask,
  extraction,
  anchoring,
  claimsInNews,
  ...confidenceTasks,
  silence,
  encoderTask,
  ...deepRankTasks,
  deepPagesTask,
];

const COLUMNS = ['task', 'n', 'score', 'ours', 'floor', 'goal'] as const;

const wanted = process.argv.slice(2);
const rows: string[][] = [[...COLUMNS]];
for (const task of TASKS.filter(each => wanted.length === 0 || wanted.some(word => each.name.includes(word)))) {
  const missing = missingFile(task);
  if (missing) {
    rows.push([task.name, '-', `skipped: ${missing} is absent`, '-', '-', '-']);
  } else {
    rows.push(...(await task.run()).map(toRow));
  }
}
print(rows);

function toRow({ task, n, score, ours, floor, goal }: Measurement): string[] {
  const digits = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(3));
  return [task, String(n), score, digits(ours), digits(floor), digits(goal)];
}

function print(table: readonly string[][]): void {
  const widths = COLUMNS.map((_, column) => Math.max(...table.map(row => row[column].length)));
  for (const row of table) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}
