/** Not yet in the types of the language. */
interface WithScheduler {
  scheduler: { yield(): Promise<void> };
}

/** Let the browser paint and answer the reader; unlike a timer it does not wait longer in a tab that is not in front. */
export function nextTask(): Promise<void> {
  return (globalThis as unknown as WithScheduler).scheduler.yield();
}
