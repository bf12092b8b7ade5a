/** How the time that something takes grows with the length of its text. */

/** How often a time is measured, and at how many lengths a growth, before it counts: a busy machine only ever adds. */
const REPEATS = 4;
const TRIES = 5;

/** Of what takes longer (ms) half as many say as much. */
const LONG = 100;

/** What takes so long (ms) is measured at no greater length: what grows with the third power would not come to an end. */
const TOO_LONG = 3_000;

/** The most that twice the length may cost. */
export const MAX_GROWTH = 2.5;

export interface Growing {
  /** Do the work once; how long that takes is measured. */
  run(text: string): unknown;
  /** A text of about this length. */
  make(length: number): string;
  /** Characters from which on, and up to which, growth is looked for. */
  shortest: number;
  longest: number;
  /** Time (ms) from which on growth is measured: what is shorter tells little, and at the longest text hurts nobody. */
  measurable: number;
}

/** How many times as long a text takes that is twice as long; 0 where even the longest takes no time worth measuring. */
export async function growthOf({ run, make, shortest, longest, measurable }: Growing): Promise<number> {
  let length = shortest;
  while (length < longest && (await timeOf(run, make(length), 1)) < measurable) {
    length *= 2;
  }
  if (length >= longest) {
    return 0;
  }
  let least = Number.POSITIVE_INFINITY;
  let size = length;
  // What grows too fast does so at every length; what another process has slowed down does not.
  for (let at = 0; at < TRIES && least > MAX_GROWTH; at++) {
    const texts = [make(size), make(2 * size)] as const;
    const times = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    // By turns, so that it meets both.
    for (let repeat = 0; repeat < repeatsOf(times[0]!); repeat++) {
      for (const [place, text] of texts.entries()) {
        times[place] = Math.min(times[place]!, await timeOf(run, text, 1));
      }
    }
    least = Math.min(least, times[1]! / times[0]!);
    // Every other time at a greater one.
    size *= at % 2 === 1 && times[1]! < TOO_LONG ? 2 : 1;
  }
  return least;
}

/** How often is enough, once a first time is known. */
function repeatsOf(time: number): number {
  return time > LONG && time < Number.POSITIVE_INFINITY ? REPEATS / 2 : REPEATS;
}

/** The shortest time (ms) of several runs over a text. */
export async function timeOf(run: Growing['run'], text: string, repeats: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < repeats; at++) {
    const start = performance.now();
    await run(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
