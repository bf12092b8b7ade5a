/** A process that reads one server and makes shards; `crew.ts` is the other end. */
import type { Answer, Call } from './crew';
import { makeShards } from './make-shards';
import { createMapper } from './map-week';
import type { Settings } from './tasks';

/** One task at a time, in the order in which they came. */
let last = Promise.resolve();

// Without the other end there is nothing to do.
process.once('disconnect', () => process.exit());
process.once('message', (settings: Settings) => {
  const mapWeek = createMapper(settings, message => tell({ tell: message }));
  process.on('message', (call: Call) => {
    last = last.then(() => answer(call, settings, mapWeek));
  });
});

async function answer({ call, task }: Call, settings: Settings, mapWeek: ReturnType<typeof createMapper>) {
  const before = process.cpuUsage();
  try {
    const result = task.task === 'map' ? await mapWeek(task) : await makeShards(settings, task);
    const { user, system } = process.cpuUsage(before);
    tell({ call, result, seconds: (user + system) / 1e6 });
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    tell({ call, error: { message, code } });
  }
}

function tell(message: Answer | { tell: string }): void {
  process.send?.(message);
}
