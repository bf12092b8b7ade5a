/** So many PostgreSQL servers of our own, with a made-up world on them. */
import { explainQueries } from '../../cli/publish/explain';
import { loadArticles } from '../../cli/publish/load';
import { makeTables } from '../../cli/publish/make-tables';
import { type OwnServer, openOwnServer } from '../../cli/publish/own-server';
import { connectTo, type Server } from '../../cli/publish/server';
import { type MadeWorld, makeArticles } from './made-articles';

export interface Fleet {
  own: OwnServer[];
  addresses: string[];
  /** Write the articles of `world` from one place to another. */
  load(world: MadeWorld, from: number, to?: number): Promise<void>;
  /** How the first server answers each query of a publication, as lines for a person. */
  explain(): Promise<string>;
  close(): Promise<void>;
}

/** Start `count` servers with empty tables. */
export async function openFleet(count: number): Promise<Fleet> {
  const own: OwnServer[] = [];
  for (let at = 0; at < count; at++) {
    own.push(await openOwnServer());
  }
  const addresses = own.map(({ address }) => address);
  let hasRows = false;
  await withServers(addresses, makeTables);
  return {
    own,
    addresses,
    load: (world, from, to) =>
      withServers(addresses, async servers => {
        const isEmpty = !hasRows;
        hasRows = true;
        if (isEmpty) {
          // An index is built faster at once than row by row; making the tables again brings it back.
          await Promise.all(servers.map(server => server.ask('DROP INDEX articles_alike')));
        }
        await loadArticles(servers, makeArticles(world, from, to));
        if (isEmpty) {
          await makeTables(servers);
        }
        await Promise.all(servers.map(server => server.ask('ANALYZE')));
      }),
    explain: () => withServers(addresses, ([first]) => explainQueries(first!)),
    close: async () => {
      await Promise.all(own.map(server => server.remove()));
    },
  };
}

async function withServers<Result>(
  addresses: readonly string[],
  work: (servers: Server[]) => Promise<Result>,
): Promise<Result> {
  const servers = addresses.map(address => connectTo(address));
  try {
    return await work(servers);
  } finally {
    await Promise.all(servers.map(server => server.close()));
  }
}
