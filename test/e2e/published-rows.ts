/** A folder as `glossator publish` makes it of rows in a PostgreSQL of our own, which is gone again then. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadArticles, loadEntries, type SourceArticle } from '../../cli/publish/load';
import { makeTables } from '../../cli/publish/make-tables';
import { openOwnServer } from '../../cli/publish/own-server';
import { publish } from '../../cli/publish/publish';
import { connectTo } from '../../cli/publish/server';
import type { Claim, Work } from '../../core/corpus';
import { LEAST_KEY_BITS } from '../../core/shards/key-bits';

const KEEP = 3;

export interface Rows {
  name: string;
  articles: readonly SourceArticle[];
  works: readonly Work[];
  claims: readonly Claim[];
}

/** Publish `rows`; gives the files by their paths. Rejects where a row was left out. */
export async function publishRows({ name, articles, works, claims }: Rows): Promise<Map<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-published-'));
  const own = await openOwnServer();
  const server = connectTo(own.address);
  try {
    await makeTables([server]);
    await loadArticles([server], articles);
    await loadEntries([server], { works: [...works], claims: [...claims], stories: [], events: [], statements: [] });
    await publish({
      ...{ addresses: [own.address], folder, keep: KEEP, today: '2026-11-28' },
      key: generateKeyPairSync('ed25519').privateKey,
      about: {
        ...{ id: 'rows', name, publisher: 'The Harbor Ledger', licence: 'CC0-1.0', language: 'en' },
        ...{ readersChooseAmong: 50_000, keyBits: LEAST_KEY_BITS },
      },
      listBad: ({ table, id, reason }) => {
        throw new Error(`left out: ${table} ${id}: ${reason}`);
      },
      tell: () => undefined,
    });
    return filesIn(folder);
  } finally {
    await server.close();
    await own.remove();
    rmSync(folder, { recursive: true });
  }
}

/** What a web server serves: no names that begin with a dot. */
function filesIn(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(each => join(each.parentPath, each.name).slice(folder.length + 1))
    .filter(path => !path.startsWith('.'));
  return new Map(paths.map(path => [path, readFileSync(join(folder, path))]));
}
