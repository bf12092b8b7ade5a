/**
 * From rows in a real PostgreSQL to shards that a reader's code reads, by the commands as they are typed. Skipped, and
 * counted, where PostgreSQL is not installed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../../../cli/programs.mjs';
import { readManifestLine } from '../../../../cli/publish/editions';
import { explainQueries } from '../../../../cli/publish/explain';
import { type OwnServer, openOwnServer } from '../../../../cli/publish/own-server';
import { connectTo } from '../../../../cli/publish/server';
import { serverOf } from '../../../../cli/publish/servers';
import { listPath, type ManifestPart, shardPath } from '../../../../core/shards/publication';
import { classFor } from '../../../../core/shards/size-class';
import { readManifest } from '../../../../data/shards/read-manifest';
import { readShard, takeEntries } from '../../../../data/shards/read-shard';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

let folder: string;
let servers: OwnServer[];

const at = (name: string) => join(folder, name);

interface Run {
  status: number | null;
  rows: Record<string, unknown>[];
  errors: string;
}

/** Run the command line; `meanwhile` sees what it says on stderr. */
function glossator(args: string[], meanwhile: (said: string, child: ChildProcess) => void = () => {}): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/glossator.ts', ...args], { cwd: ROOT });
  const run: Run = { status: null, rows: [], errors: '' };
  let output = '';
  child.stdout.on('data', data => {
    output += data;
  });
  child.stderr.on('data', data => {
    run.errors += data;
    meanwhile(run.errors, child);
  });
  return new Promise(resolve =>
    child.once('close', status => {
      const rows = output.split('\n').filter(line => line !== '');
      resolve({ ...run, status, rows: rows.map(line => JSON.parse(line)) });
    }),
  );
}

/** Three weeks of a small paper, each article with words of its own. */
const ARTICLES = Array.from({ length: 60 }, (_, i) => ({
  id: `a${i}`,
  url: `https://gazette.example/${i}`,
  outlet: 'The Harbour Gazette',
  headline: `Pilot ${name(i)} of Quayford counts ${i + 2} lamps at ${name(i + 7)}`,
  published: `2026-11-${String(9 + Math.floor(i / 3)).padStart(2, '0')}`,
  text: `Pilot ${name(i)} went out at dawn and found ${i + 2} lamps dark near ${name(i + 7)}.\n\nNobody in ${name(i + 7)} had told the council of it, ${name(i)} says.`,
}));

function name(i: number): string {
  return (
    ['Ar', 'Be', 'Co', 'Du', 'El', 'Fa', 'Go', 'Hu'][i % 8]! +
    ['dan', 'mor', 'vis', 'lek', 'ton'][i % 5]! +
    ['a', 'o', 'us'][i % 3]!
  );
}

const ABOUT = {
  id: 'gazette',
  name: 'Gazette archive',
  publisher: 'The Harbour Gazette',
  licence: 'CC0-1.0',
  language: 'en',
  readersChooseAmong: 1_000_000,
};

const from = () => servers.flatMap(({ address }) => ['--from', address]);
const to = () => servers.flatMap(({ address }) => ['--to', address]);
const publishInto = (out: string, meanwhile?: Parameters<typeof glossator>[1]) =>
  glossator(['publish', ...from(), '--out', at(out), '--about', at('about.json'), '--key', at('key.pem')], meanwhile);
const manifestIn = (out: string) => readFileSync(at(`${out}/manifest.ndjson`));
/** The sections of what a part of the claims has in it. */
async function sectionsOf({ shard: name, bytes }: ManifestPart): Promise<string[]> {
  const file = new Uint8Array(readFileSync(at(`a/${shardPath(name)}`)));
  const shard = await readShard(file, { name, sizeClass: classFor(bytes) });
  return (await takeEntries(shard, new Set())).map(({ section }) => section).sort();
}

const weeksIn = (out: string) => readManifestLine(manifestIn(out).toString()).weeks;

describe.skipIf(findProgram('postgres').problem !== undefined)(
  'publishing from PostgreSQL',
  { timeout: 120_000 },
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'glossator-publish-'));
      servers = await Promise.all([openOwnServer(), openOwnServer()]);
      const again = { ...ARTICLES[30]!, id: 'a30-again', headline: `${ARTICLES[30]!.headline} now` };
      const bad = {
        ...ARTICLES[31]!,
        id: 'a31-bad',
        url: 'ftp://gazette.example/31',
        headline: 'An address that no browser opens',
      };
      writeFileSync(at('articles.jsonl'), [...ARTICLES, again, bad].map(row => JSON.stringify(row)).join('\n'));
      writeFileSync(at('about.json'), JSON.stringify(ABOUT));
      writeFileSync(at('key.pem'), generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
      const pack = join(ROOT, 'docs/examples/harbour-office.json');
      const loaded = await glossator(['load', ...to(), '--articles', at('articles.jsonl'), '--pack', pack]);
      expect([loaded.status, loaded.errors, loaded.rows.at(-1)]).toMatchObject([0, '', { articles: 62 }]);
    }, 60_000);

    afterAll(async () => {
      await Promise.all(servers.map(server => server.remove()));
      rmSync(folder, { recursive: true, force: true });
    });

    it('puts each row where its id says, and the database agrees', async () => {
      for (const [place, { address }] of servers.entries()) {
        const server = connectTo(address);
        const rows = await server.ask<{ id: string; place: number }>(
          'SELECT id, server_of(id, 2) AS place FROM articles',
        );
        await server.close();
        expect(rows.length).toBeGreaterThan(10);
        expect(rows.every(row => row.place === place && serverOf(row.id, 2) === place)).toBe(true);
      }
    });

    it('makes a signed edition, lists what it leaves out, and makes none where nothing changed', async () => {
      const first = await publishInto('a');
      expect([first.status, first.rows]).toMatchObject([
        0,
        [
          { left: 'out', table: 'articles', id: 'a31-bad', reason: 'field url: must be an http(s) address' },
          { edition: 1, weeks: 4, weeksBuilt: 4, entries: 62, reprinted: 1, badRows: 1 },
        ],
      ]);
      const { manifest } = await readManifest(new Uint8Array(manifestIn('a')));
      expect(manifest).toMatchObject({ ...ABOUT, keyBits: 8, edition: 1, claims: { entries: 1, parts: [{}] } });
      expect(await sectionsOf(manifest.claims!.parts[0]!)).toEqual(['claims', 'stories', 'works']);
      expect(manifest.weeks[0]).toMatchObject({ week: '0000', entries: 1 });
      const second = await publishInto('a');
      expect(second.rows).toMatchObject([{ edition: 1, weeksBuilt: 0, shardsWritten: 0 }]);
    });

    it('goes on after an interruption, and comes to the same shards', async () => {
      const killed = await publishInto('b', (said, child) => said.includes('shards') && child.kill('SIGKILL'));
      expect(killed.status).toBeNull();
      expect(readdirSync(at('b'))).not.toContain('manifest.ndjson');
      // A list that was cut off, of a week that the run into the other folder has recorded.
      writeFileSync(at(`b/${listPath(weeksIn('a')[1]!.list)}`), '');
      const { rows, errors } = await publishInto('b');
      expect([errors, rows.at(-1)]).toMatchObject([expect.anything(), { weeks: 4 }]);
      expect(rows.at(-1)!.weeksBuilt).toBeLessThan(4);
      expect(weeksIn('b')).toEqual(weeksIn('a'));
    });

    it('rewrites only what changed rows touch, and takes out what was deleted', async () => {
      const [victim, changed] = [ARTICLES[0]!, ARTICLES.at(-1)!];
      const text = `${changed.text}\n\nThe council will look into it soon.`;
      writeFileSync(at('more.jsonl'), JSON.stringify({ ...changed, text }));
      await glossator(['load', ...to(), '--articles', at('more.jsonl')]);
      const server = connectTo(servers[serverOf(victim.id, 2)]!.address);
      await server.ask('DELETE FROM articles WHERE id = $1', [victim.id]);
      await server.close();
      const { edition } = readManifestLine(manifestIn('b').toString());
      const { rows } = await publishInto('b');
      expect(rows.at(-1)).toMatchObject({ edition: edition + 1, weeks: 4, weeksBuilt: 2 });
      const { shards, shardsWritten } = rows.at(-1) as Record<string, number>;
      expect(shardsWritten).toBeGreaterThan(0);
      expect(shardsWritten).toBeLessThanOrEqual(12);
      expect(shards).toBeGreaterThan(40);
      const [before, after] = [weeksIn('a'), weeksIn('b')];
      expect([after[0], after[2]]).toEqual([before[0], before[2]]);
      expect(after.map(({ entries }) => entries)).toEqual([
        before[0]!.entries,
        before[1]!.entries - 1,
        before[2]!.entries,
        before[3]!.entries,
      ]);
    });

    it('refuses servers in another order or number, before anything is written', async () => {
      const [first, second] = servers.map(({ address }) => address) as [string, string];
      const [one, other] = [first, second].map(address => address.replace(/\/\/.*@/, '//'));
      const articles = ['--articles', at('articles.jsonl')];
      const swapped = await glossator(['load', '--to', second, '--to', first, ...articles]);
      expect([swapped.status, swapped.rows, swapped.errors]).toEqual([
        2,
        [],
        `glossator: ${other} is server 2 of 2 and was given as 1 of 2; ${one} is server 1 of 2 and was given as 2 of 2: name all servers, in the same order each time (docs/publishing.md says how to have more of them)\n`,
      ]);
      const files = ['--out', at('c'), '--about', at('about.json'), '--key', at('key.pem')];
      const less = await glossator(['publish', '--from', first, ...files]);
      expect([less.status, less.rows, less.errors]).toEqual([
        2,
        [],
        `glossator: ${one} is server 1 of 2 and was given as 1 of 1: name all servers, in the same order each time (docs/publishing.md says how to have more of them)\n`,
      ]);
      expect(readdirSync(folder)).not.toContain('c');
    });

    it('takes what it is given where a database remembers nothing, as those made before do', async () => {
      const [first, second] = servers.map(({ address }) => address) as [string, string];
      const server = connectTo(first);
      const place = async () =>
        (await server.ask<{ place: string | null }>("SELECT to_regclass('this_server') AS place"))[0];
      try {
        await server.ask('DROP TABLE this_server');
        expect((await publishInto('b')).status).toBe(0);
        expect((await glossator(['load', '--to', second, '--to', first])).status).toBe(2);
        expect(await place()).toEqual({ place: null });
        expect((await glossator(['load', ...to()])).status).toBe(0);
        expect(await server.ask('SELECT server, servers FROM this_server')).toEqual([{ server: 0, servers: 2 }]);
      } finally {
        await server.close();
      }
    });

    it('lists lines that it cannot load and loads the others, of two with one id the last', async () => {
      const [row, outlet] = [{ ...ARTICLES[1]!, id: 'twice' }, undefined];
      const lines = [row, { ...row, id: 'bad', outlet }, { ...row, headline: 'The last one' }];
      writeFileSync(at('bad.jsonl'), lines.map(line => JSON.stringify(line)).join('\n'));
      const file = at('bad.jsonl');
      const { status, rows } = await glossator(['load', ...to(), '--articles', file]);
      expect([status, rows]).toEqual([
        0,
        [
          { left: 'out', file, line: 2, id: 'bad', reason: 'field outlet: expected a string' },
          { file, articles: 2, badRows: 1 },
        ],
      ]);
      const server = connectTo(servers[serverOf('twice', 2)]!.address);
      const loaded = await server.ask("SELECT headline FROM articles WHERE id = 'twice'");
      await server.close();
      expect(loaded).toEqual([{ headline: 'The last one' }]);
    });

    it('shows its plans: near-duplicates come from the trigram index', async () => {
      const server = connectTo(servers[0]!.address);
      const plans = await explainQueries(server);
      await server.close();
      expect(plans).toMatch(/near-duplicates, by trigrams\n(?:.*\n)*?.*Bitmap Index Scan on articles_alike/);
    });
  },
);
