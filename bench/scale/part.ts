/** A run is made of parts, and says of each how long it took. */

const WIDTH = 7;

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Do a part of the run, and say how long it took. */
export async function part<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  say(`${seconds(start).toFixed(1).padStart(WIDTH)} s  ${name}`);
  return result;
}

/** Seconds since `start`, which `performance.now()` gave. */
export function seconds(start: number): number {
  return (performance.now() - start) / 1000;
}
