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

/** Items between two looks at the clock. */
const ITEMS_PER_LOOK = 50;

/** Make an array of what `change` makes of each item, resting when a slice is over. */
export async function mapInSlices<T, R>(items: readonly T[], pacer: Pacer, change: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    if (results.length % ITEMS_PER_LOOK === 0 && pacer.isDue()) {
      await pacer.rest();
    }
    results.push(change(item));
  }
  return results;
}

/**
 * Let the page's tasks run first. Not by `scheduler.yield`, which goes on before the page's timers: all slices together
 * would hold them like one.
 */
export const yieldToPage: Pause = () => {
  const { scheduler } = globalThis as { scheduler?: { postTask?: (callback: () => void) => Promise<void> } };
  return scheduler?.postTask ? scheduler.postTask(() => {}) : new Promise(resolve => setTimeout(resolve, 0));
};
