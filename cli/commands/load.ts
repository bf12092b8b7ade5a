/** Write articles and packs to the PostgreSQL servers of a publication. */
import { parseArgs } from 'node:util';
import { loadArticles, loadEntries } from '../publish/load';
import { makeTables } from '../publish/make-tables';
import { readArticles } from '../publish/read-articles';
import { connectTo } from '../publish/server';
import { inputErrorOf, isServerError } from '../publish/servers';
import { UsageError } from '../read-input';
import { readPackFile } from '../read-pack-file';
import { writeRow } from '../write-output';

/**
 * Load the articles of JSON Lines files and the entries of packs, making the tables where there are none. Prints each line that
 * is left out, and how many articles a file had.
 */
export async function load(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      to: { type: 'string', multiple: true, default: [] },
      articles: { type: 'string', multiple: true, default: [] },
      pack: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.to.length === 0) {
    throw new UsageError('--to is needed');
  }
  const packs = await Promise.all(values.pack.map(readPackFile));
  const servers = values.to.map(address => connectTo(address));
  try {
    await makeTables(servers);
    for (const pack of packs) {
      await loadEntries(servers, pack);
    }
    for (const file of values.articles) {
      let badRows = 0;
      const rows = readArticles(file, bad => {
        badRows += 1;
        return writeRow({ left: 'out', ...bad });
      });
      const articles = await loadArticles(servers, rows);
      await writeRow({ file, articles, badRows });
    }
  } catch (error) {
    throw isServerError(error) ? inputErrorOf(error) : error;
  } finally {
    await Promise.all(servers.map(server => server.close()));
  }
}
