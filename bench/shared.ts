/**
 * Where others' ground truth lies, and how a task reports.
 *
 * The data is not ours and never enters the repo: it is read from `../shared/bench`
 * (or below `GLOSSATOR_SHARED`), and a task whose data is absent is skipped by name.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = resolve(process.env.GLOSSATOR_SHARED ?? join(ROOT, '..', 'shared'));

/** One line of the table. */
export interface Measurement {
  task: string;
  n: number;
  /** What was measured, in the task's own score. */
  score: string;
  ours: number;
  /** What a plain method reaches, where known. */
  floor?: number;
  goal?: number;
}

/** A task and the data it needs, as paths below the bench folder. */
export interface Task {
  name: string;
  needs: string[];
  run(): Measurement[] | Promise<Measurement[]>;
}

/** The path of `file` in the bench folder. */
export function benchPath(file: string): string {
  return join(SHARED, 'bench', file);
}

/** The path of the folder of seed articles. */
export function seedsPath(): string {
  return join(SHARED, 'seeds');
}

/** The first of a task's files that is absent, if any. */
export function missingFile(task: Task): string | undefined {
  return task.needs.find(file => !existsSync(benchPath(file)));
}

/** The text of a bench file, unpacked. */
export function readBench(file: string): string {
  const bytes = readFileSync(benchPath(file));
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The rows of a JSON Lines file. */
export function readRows<T>(file: string): T[] {
  return readBench(file)
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T);
}

/** Harmonic mean of precision and recall. */
export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** `part` of `whole`, and 1 where there was nothing to get wrong. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
