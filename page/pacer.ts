/**
 * Cut long work into slices, so that the page never waits for it.
 *
 * A pacer says when the current slice has used its time; the work then awaits
 * `rest()`, which lets the page's own tasks run first.
 */

/** Lets other tasks run; resolves when it is our turn again. */
export type Pause = () => Promise<void>;

/** Milliseconds of one slice: a third of the 50 ms that count as a long task, so that one slow step still fits. */
const SLICE = 16;

export interface Pacer {
  isDue(): boolean;
  rest(): Promise<void>;
}

/** Make a pacer whose first slice begins now. */
export function createPacer(pause: Pause): Pacer {
  let begun = performance.now();
  return {
    isDue: () => performance.now() - begun > SLICE,
    rest: async () => {
      await pause();
      begun = performance.now();
    },
  };
}

/** Let the page's tasks run first: by the scheduler where there is one, else by a timer. */
export const yieldToPage: Pause = () => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise(resolve => setTimeout(resolve, 0));
};
