/** Calls that one tab may make in a second: a hundred matches listed at once stay under it, a loop does not. */
export const MAX_CALLS = 40;
const WINDOW = 1_000;

/** Make a counter that says whether one more call by `key` is within `limit` calls a second. */
export function createRateLimit(limit: number, clock: () => number): (key: string) => boolean {
  const counts = new Map<string, number>();
  let start = clock();
  return key => {
    if (clock() - start >= WINDOW) {
      counts.clear();
      start = clock();
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= limit;
  };
}
