/** Publish what lies in PostgreSQL as static shards, which readers' browsers fetch for a page and match by themselves. */
import { parseArgs } from 'node:util';
import { explainQueries } from '../publish/explain';
import { publish as publishEdition } from '../publish/publish';
import { readAbout } from '../publish/read-about';
import { connectTo } from '../publish/server';
import { inputErrorOf, isServerError } from '../publish/servers';
import { countOf, pathOf, UsageError } from '../read-input';
import { readKey } from '../read-key';
import { writeRow } from '../write-output';

/** For a reader who holds a manifest of yesterday, or of the day before. */
const KEEP = '3';

/** Print each row that is left out, and last what was published; how it goes is told on stderr. */
export async function publish(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      about: { type: 'string' },
      key: { type: 'string' },
      keep: { type: 'string', default: KEEP },
      explain: { type: 'boolean', default: false },
    },
  });
  const { from, out, about, key, keep } = values;
  if (from.length === 0 || (!values.explain && !(out && about && key))) {
    throw new UsageError('--from, --out, --about and --key are needed');
  }
  try {
    if (values.explain) {
      await explain(from);
    } else {
      const edition = await publishEdition({
        addresses: from,
        folder: pathOf(out!),
        about: readAbout(about!),
        key: readKey(key!),
        keep: countOf(keep, '--keep'),
        today: new Date().toISOString().slice(0, 10),
        listBad: row => void writeRow({ left: 'out', ...row }),
        tell: message => process.stderr.write(`${message}\n`),
      });
      await writeRow({ folder: out, ...edition });
    }
  } catch (error) {
    throw isServerError(error) ? inputErrorOf(error) : error;
  }
}

async function explain(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const server = connectTo(address);
    try {
      process.stdout.write(`${new URL(address).host}\n\n${await explainQueries(server)}`);
    } finally {
      await server.close();
    }
  }
}
