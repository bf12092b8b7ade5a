/**
 * What a trial of trust is: it tries many inputs and counts what went wrong.
 *
 * A trial that finds nothing proves something only if it finds something where
 * the guard is gone. So each names the guards that it watches over, and
 * `npm run trust -- --without-guards` runs it on a copy without them (`guards.ts`).
 */
import type { Stage } from '../e2e/stage';
import type { GuardName } from './guards';

export type Part = 'leaks' | 'runs' | 'loses' | 'breaks' | 'privilege' | 'store';

/** `short` is the selection that `npm test` runs. */
export type Size = 'short' | 'full';

export interface Findings {
  /** Number of inputs. */
  tried: number;
  /** A sentence for each violation. */
  violations: string[];
  /** What else is worth a line: what was counted, what was left out and why. */
  note?: string;
  /** Set where the trial itself came to no end, so that it has shown nothing. */
  isBrokenOff?: boolean;
}

interface Common {
  part: Part;
  /** What must be true, as a sentence without its subject. */
  name: string;
  /** What it must notice the absence of. */
  guards: GuardName[];
  /** Left out of the short selection, unless it is chosen by its own words. */
  isLong?: boolean;
  needsShared?: boolean;
}

/** A trial of the sources or of built files, without a browser. */
export interface NodeTrial extends Common {
  where: 'node';
  run(size: Size): Promise<Findings>;
}

/** A trial of the built extension in a real browser. */
export interface BrowserTrial extends Common {
  where: 'browser';
  /** The one browser that it is about. */
  only?: 'chromium' | 'firefox';
  run(stage: Stage, size: Size): Promise<Findings>;
}

export type Trial = NodeTrial | BrowserTrial;

/** Take `count` of `all`, spread over it evenly and always the same. */
export function spread<Item>(all: readonly Item[], count: number): Item[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)]!);
}
