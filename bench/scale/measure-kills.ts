/** What is lost when a machine dies: an edge while pages are read, a database while an edition is built. Nothing should be. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifestLine } from '../../cli/publish/editions';
import type { Article } from '../../core/article';
import { MANIFEST_FILE } from '../../core/shards/publication';
import type { Edges } from './edges';
import { makeEdition, type TimedEdition } from './edition';
import type { Fleet } from './fleet';
import { quantile } from './measure-reading';
import { openReader } from './reader';

/** Readers who read at once. */
const READERS = 8;
/** A killed database is away for so long. */
const AWAY = 3000;

export interface EdgeKill {
  pages: number;
  /** Pages for which a shard could not be had. */
  lost: number;
  /** The slowest of a hundred, milliseconds. */
  p99: number;
}

/** Read `pages` by several readers; a third of the way one edge is killed. */
export async function killEdge(edges: Edges, pages: readonly Article[]): Promise<EdgeKill> {
  const times: number[] = [];
  let lost = 0;
  let next = 0;
  const readOn = async () => {
    const reader = await openReader(edges.address, randomBytes(32));
    for (let at = next++; at < pages.length; at = next++) {
      if (at === Math.floor(pages.length / 3)) {
        edges.kill();
      }
      reader.forget();
      const start = performance.now();
      await reader.read(pages[at]).catch(() => {
        lost += 1;
      });
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: READERS }, readOn));
  return { pages: pages.length, lost, p99: quantile(times, 0.99) };
}

export interface DatabaseKill extends TimedEdition {
  /** Whether every list, and so every shard, is that of the edition that was built in peace. */
  isSame: boolean;
  waits: number;
}

/** Build all of a publication anew into `folder`; once the first week is done a database is killed, and comes back. */
export async function killDatabase(fleet: Fleet, peaceful: string, folder: string): Promise<DatabaseKill> {
  const victim = fleet.own.at(-1)!;
  let back: Promise<void> | undefined;
  let waits = 0;
  const edition = await makeEdition(fleet.addresses, folder, message => {
    waits += Number(message.startsWith('waiting'));
    back ??= victim
      .kill()
      .then(() => new Promise<void>(resolve => setTimeout(resolve, AWAY)))
      .then(() => victim.start());
  });
  await back;
  return { ...edition, waits, isSame: weeksOf(peaceful) === weeksOf(folder) };
}

function weeksOf(folder: string): string {
  return JSON.stringify(readManifestLine(readFileSync(join(folder, MANIFEST_FILE), 'utf8')).weeks);
}
