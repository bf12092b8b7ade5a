/** Time calls. */

export interface Timing {
  p50: number;
  p95: number;
}

/** Milliseconds of one call. */
export function timeOnce(call: () => unknown): number {
  const before = performance.now();
  call();
  return performance.now() - before;
}

/** Milliseconds of `calls` calls on `inputs` in turn, after as many to warm up as it takes. */
export function timeWarm<T>(inputs: readonly T[], call: (input: T) => unknown, calls = 400): Timing {
  for (let i = 0; i < calls / 4; i++) {
    call(inputs[i % inputs.length]);
  }
  const times = Array.from({ length: calls }, (_, i) => timeOnce(() => call(inputs[i % inputs.length])));
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(calls / 2)], p95: times[Math.floor(calls * 0.95)] };
}
