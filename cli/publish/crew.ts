/** One worker for each server, a process of its own: calls go to it in order and come back as promises. */
import { fork } from 'node:child_process';
import type { MakeShards, MapWeek, Settings } from './tasks';

/** What a worker does: reads a week of its server, or makes shards of a week. */
export type Task = MapWeek | MakeShards;

export interface Crew {
  size: number;
  /** Seconds that the processor worked for each worker so far. */
  worked(): number[];
  /** Have the worker at this place do `task`. Rejects with its error, whose `code` is kept. */
  ask<Result>(at: number, task: Task): Promise<Result>;
  close(): Promise<void>;
}

/** Files that a worker writes at once. */
const WRITERS = 16;

/** What goes to a worker and comes back. */
export interface Call {
  call: number;
  task: Task;
}
export interface Answer {
  call: number;
  result?: unknown;
  /** That the processor worked on it. */
  seconds?: number;
  error?: { message: string; code?: string };
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Start a worker for each server of `settings`; `tell` hears what a person should know. */
export function startCrew(settings: Omit<Settings, 'server'>, tell: (message: string) => void): Crew {
  const workers = settings.addresses.map((_, server) => startWorker({ ...settings, server }, tell));
  return {
    size: workers.length,
    worked: () => workers.map(worker => worker.worked()),
    ask: (at, task) => workers[at].ask(task),
    close: async () => {
      await Promise.all(workers.map(worker => worker.close()));
    },
  };
}

/** A process and not a thread: it has memory of its own, and reads TypeScript as this one does. */
function startWorker(settings: Settings, tell: (message: string) => void) {
  const env = { ...process.env, UV_THREADPOOL_SIZE: String(WRITERS) };
  const child = fork(new URL('worker.ts', import.meta.url), { serialization: 'advanced', env });
  const hasEnded = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let worked = 0;
  child.send(settings);
  child.on('message', (message: Answer | { tell: string }) => {
    if ('tell' in message) {
      tell(message.tell);
      return;
    }
    const { resolve, reject } = waiting.get(message.call)!;
    waiting.delete(message.call);
    worked += message.seconds ?? 0;
    if (message.error) {
      reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
    } else {
      resolve(message.result);
    }
  });
  child.once('exit', (status, signal) => {
    for (const { reject } of waiting.values()) {
      reject(new Error(`The worker of server ${settings.server + 1} ended with ${signal ?? status}`));
    }
  });
  return {
    worked: () => worked,
    ask: <Result>(task: Task) =>
      new Promise<Result>((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve: resolve as Waiting['resolve'], reject });
        child.send({ call: calls, task } satisfies Call);
      }),
    close: () => {
      child.kill('SIGKILL');
      return hasEnded;
    },
  };
}
