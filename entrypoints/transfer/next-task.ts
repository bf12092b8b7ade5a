/** Not yet in the types of the language. */
interface WithScheduler {
  scheduler: { postTask(task: () => void): Promise<void> };
}

/**
 * Let the browser paint, answer the reader and do what else waits. Unlike a timer it does not wait longer in a tab that
 * is not in front, and unlike `scheduler.yield` it does not go before others.
 */
export function nextTask(): Promise<void> {
  return (globalThis as unknown as WithScheduler).scheduler.postTask(() => undefined);
}
