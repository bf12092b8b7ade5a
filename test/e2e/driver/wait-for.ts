import type { Json, View } from './browser';

/** Long enough for a cold start of the background on a slow and busy machine. */
const PATIENCE = 30_000;

/** Between two looks, in ms. */
const PAUSE = 50;

/** Ask until the answer is neither empty nor false. Throws with `what` and the last answer when time is up. */
export async function until<T>(what: string, ask: () => Promise<T>, patience = PATIENCE): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`waited ${patience / 1000} s in vain for ${what}`);
    }
    await pause(PAUSE);
  }
}

/** Ask a document until `call` answers something in it. */
export function untilIn<A extends Json[], R>(view: View, what: string, call: (...args: A) => R, ...args: A) {
  return until(what, () => view.evaluate(call, ...args));
}

/** Wait for `time` ms: only for what must not happen, or what no browser tells. */
export function pause(time: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, time));
}
