/** Say what one pack changes of another, entry by entry, as a reader would be told. */
import { parseArgs } from 'node:util';
import { diffPacks } from '../../data/diff-packs';
import { UsageError } from '../read-input';
import { readPackFile } from '../read-pack-file';
import { writeRow } from '../write-output';

export async function diff(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [before, after, ...more] = positionals;
  if (before === undefined || after === undefined || more.length > 0) {
    throw new UsageError('two FILES are needed, the older one first');
  }
  const changes = await diffPacks(await readPackFile(before), await readPackFile(after), Number.POSITIVE_INFINITY);
  for (const change of ['added', 'changed', 'removed'] as const) {
    for (const entry of changes[change].first) {
      await writeRow({ change, ...entry });
    }
  }
}
