/**
 * `npm run publish:demo`: from rows in PostgreSQL to static files, and the same again a day later.
 *
 * Two servers of its own in temporary folders, some made-up articles and the bundled corpus; at the end the servers are gone
 * and the publication stays in `test-results/publication/`, for any web server.
 */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPassages } from '../bench/bundled-passages';
import { type MadeWorld, makeArticles } from '../bench/scale/made-articles';
import { MANIFEST_FILE } from '../core/shards/publication';
import { fingerprintOf } from '../data/pack-signature';
import { compileCorpus } from './compile-corpus';
import { publicKeyOf } from './pack-lines';
import { explainQueries } from './publish/explain';
import { loadArticles, loadEntries } from './publish/load';
import { makeTables } from './publish/make-tables';
import { type OwnServer, openOwnServer } from './publish/own-server';
import { type About, type Published, publish } from './publish/publish';
import { connectTo } from './publish/server';

const FOLDER = fileURLToPath(new URL('../test-results/publication', import.meta.url));
const SERVERS = 2;
/** Eight weeks, of which the last day comes later. */
const WORLD: MadeWorld = { articles: 2800, until: '2026-11-29', weeks: 8, seed: 1, sentences: bundledPassages() };
const BEFORE_LAST_DAY = Math.floor((WORLD.articles * (WORLD.weeks * 7 - 1)) / (WORLD.weeks * 7));

const KEEP = 3;

const NEXT =
  'Next: serve that folder as it is over HTTPS, add its address in the settings of the extension under “Publications”, switch it on, and open an article.';

const ABOUT: About = {
  id: 'made-up-world',
  name: 'News of a made-up world',
  publisher: 'The Glossator authors',
  licence: 'CC0-1.0',
  language: 'en',
  readersChooseAmong: 1_000_000,
  keyBits: 8,
};

await main();

async function main(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  say(`Starting ${SERVERS} PostgreSQL servers in temporary folders ...`);
  const own = await openServers();
  const servers = own.map(({ address }) => connectTo(address));
  try {
    await makeTables(servers);
    await loadEntries(servers, compileCorpus());
    const loaded = await loadArticles(servers, makeArticles(WORLD, 0, BEFORE_LAST_DAY));
    say(`Loaded ${loaded} made-up articles, and the claims and statements of the bundled corpus.\n`);
    const { privateKey: key } = generateKeyPairSync('ed25519');
    const addresses = own.map(({ address }) => address);
    tellEdition(await publishInto(addresses, key));

    const more = await loadArticles(servers, makeArticles(WORLD, BEFORE_LAST_DAY));
    say(`\nA day later there are ${more} articles more.\n`);
    tellEdition(await publishInto(addresses, key));

    say(`\nHow a server answers:\n\n${await explainQueries(servers[0])}`);
    say(`Signed by ${await fingerprintOf(publicKeyOf(key))}, in ${FOLDER}.`);
    say(NEXT);
  } finally {
    await Promise.all(servers.map(server => server.close()));
    await Promise.all(own.map(server => server.remove()));
  }
}

async function openServers(): Promise<OwnServer[]> {
  const opened = await Promise.allSettled(Array.from({ length: SERVERS }, openOwnServer));
  const failed = opened.find(result => result.status === 'rejected');
  const own = opened.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
  if (failed) {
    await Promise.all(own.map(server => server.remove()));
    throw failed.reason;
  }
  return own;
}

function publishInto(addresses: string[], key: KeyObject): Promise<Published> {
  return publish({
    addresses,
    folder: FOLDER,
    about: ABOUT,
    key,
    keep: KEEP,
    today: WORLD.until,
    listBad: ({ table, id, reason }) => say(`left out: ${table} ${id}: ${reason}`),
    tell: say,
  });
}

function tellEdition({ edition, weeks, weeksBuilt, ...built }: Published): void {
  const { size } = statSync(join(FOLDER, MANIFEST_FILE));
  say(
    [
      `\nEdition ${edition} of ${weeks} weeks, ${weeksBuilt} of them built now:`,
      `  ${built.entries} entries with ${built.passages} passages read`,
      `  ${built.reprinted} articles left out that their outlet printed again, ${built.badRows} bad rows`,
      `  ${built.shards} shards, of which ${built.shardsWritten} were written (${kilobytes(built.bytesWritten)})`,
      `  ${built.filesRemoved} old files removed, manifest of ${size} bytes put in place`,
    ].join('\n'),
  );
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024).toLocaleString('en')} kB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
