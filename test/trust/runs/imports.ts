import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { GlossatorDatabase } from '../../../data/db';
import type { NodeTrial } from '../trial';
import { importSeeds } from './import-seeds';
import { mutateBytes, mutateText, mutation } from './mutate';
import { takeIn, whatWasKept } from './take-in';

const FILES = { short: 300, full: 10_000 };

/** Always the same files. */
const SEED = 20261128;

/** Longest time (ms) that one file may keep the processor busy; what takes longer is tried once more. */
const PATIENCE = 2_000;

/** Longest time (ms) until it is said what came of a file, on a machine that others keep busy too. */
const WAITS = 30_000;

/** Bring in files of every format that were changed, by the code of the pages. */
export const imports: NodeTrial = {
  part: 'runs',
  name: 'takes a file that was tampered with, or says why not, and keeps nothing odd of it',
  where: 'node',
  guards: ['entries of packs are checked', 'what files say beside their format is checked'],
  async run(size) {
    const db = new GlossatorDatabase('imported');
    const seeds = importSeeds();
    const before = ownNames();
    const violations: string[] = [];
    const outcomes = new Map<string, number>();
    let longest = 0;
    for (const one of fc.sample(mutation, { numRuns: FILES[size], seed: SEED })) {
      const seed = seeds[Math.min(seeds.length - 1, Math.floor(one.seed * seeds.length))]!;
      const bytes = mutateBytes(await seed.seal(mutateText(seed.text, seed.format, one.changes)), one);
      const what = `${seed.entrance} ${JSON.stringify(one)}`;
      const take = () => timed(() => ending(takeIn(db, seed.entrance, bytes)));
      const first = await take();
      const outcome = first.value;
      violations.push(...(await whatWasKept(db, seed.entrance)).map(text => `${what}: ${text}`));
      const time = first.time > PATIENCE ? Math.min(first.time, (await take()).time) : first.time;
      longest = Math.max(longest, time);
      violations.push(...(outcome.startsWith('threw') ? [`${what}: ${outcome}`] : []));
      violations.push(...(time > PATIENCE ? [`${what}: took ${Math.round(time)} ms of the processor`] : []));
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (ownNames() !== before) {
        violations.push(`${what}: Object.prototype was changed`);
        break;
      }
    }
    await db.delete();
    const taken = outcomes.get('taken') ?? 0;
    violations.push(...(taken === 0 ? ['no file was taken, so that this shows nothing'] : []));
    const note = `${taken} taken, the others refused for ${outcomes.size - 1} reasons; the longest took ${Math.round(longest)} ms of the processor`;
    return { tried: FILES[size], violations, note };
  },
};

function ownNames(): string {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map(prototype => Reflect.ownKeys(prototype).map(String).join())
    .join();
}

/** What came of it, also where it throws or never ends. */
function ending(work: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<string>(resolve => {
    timer = setTimeout(() => resolve(`threw nothing, and did not end in ${WAITS} ms`), WAITS);
  });
  return Promise.race([work.catch(error => `threw ${error?.stack ?? error}`), tooLong]).finally(() =>
    clearTimeout(timer),
  );
}

/** The time (ms) is that of the processor. */
async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; time: number }> {
  const start = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(start);
  return { value, time: (user + system) / 1000 };
}
