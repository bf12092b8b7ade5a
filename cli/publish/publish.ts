/**
 * Make an edition of a publication: what changed is built, week by week and the newest first, the rest stays, and the
 * manifest comes last.
 *
 *     one worker a server, side by side                  any worker                     here
 *     rows --> near-duplicates, keys, filings on disk --> shards of a slice of the keys --> list of the week --> manifest
 *
 * A week that is done is recorded at once, so that a run that was interrupted goes on after it.
 */
import type { KeyObject } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../core/shards/publication';
import { STANDING } from '../../core/shards/weeks';
import { MOST_CLAIM_JSON } from '../../core/shards/whole-claims';
import { manifestLines } from '../manifest-lines';
import { buildWeek, type WeekBuild } from './build-week';
import { type Crew, startCrew } from './crew';
import { eachOf } from './each-of';
import { inOrder, isPartThere, namesOfManifest, type Part, readManifestLine, saysTheSame } from './editions';
import { closeFolder, collect, flip, openFolder, readManifestText } from './folder';
import { STANDING_WEEK } from './map-week';
import { checkPlaces } from './places';
import { planEdition, type Recorded } from './plan';
import { CLAIM_BYTES, PUBLISHED, RECORD, REVISIONS } from './queries';
import { connectTo, type Server } from './server';
import { outlast, reach } from './servers';
import type { BadRow } from './tasks';

/** Raised when the same rows would make other shards; what was recorded before is then built anew. */
const BUILD_VERSION = 3;
/** Weeks that are built at once: while the shards of one are made, the next is read. */
const WEEKS_AT_ONCE = 2;
/** Where filings are sorted; nobody asks for a name with a dot. */
const WORK = '.work';
/** Stands for the number of an edition where weeks are recorded. */
const EDITION = -1;

/** What a publisher says of a publication. */
export type About = Omit<Manifest, 'format' | 'layout' | 'version' | 'edition' | 'claims' | 'weeks'>;

export interface Publishing {
  /** Addresses of all servers, always in the same order: the hash of an id names the place of one. */
  addresses: string[];
  folder: string;
  about: About;
  key: KeyObject;
  /** Editions whose shards stay. */
  keep: number;
  /** ISO date of the edition. */
  today: string;
  /** Hears of rows that are left out. */
  listBad(row: BadRow): void;
  /** Hears how it goes. */
  tell(message: string): void;
}

/** What a run did. */
export interface Published {
  /** Of the edition that readers get now. */
  edition: number;
  weeks: number;
  weeksBuilt: number;
  entries: number;
  /** Of these, claims that all readers get. */
  claims: number;
  passages: number;
  reprinted: number;
  /** Filings, up to three of an article, that full shards have no room for. */
  leftOut: number;
  badRows: number;
  shards: number;
  shardsWritten: number;
  bytesWritten: number;
  filesRemoved: number;
  /** Seconds that the processor worked for the busiest worker: what more servers make less. */
  busiestWorker: number;
}

/**
 * Publish what changed. Rejects with what a server says, where that is no matter of waiting, and before anything is written
 * with an `InputError` where servers are not those of before.
 */
export async function publish(publishing: Publishing): Promise<Published> {
  const servers = publishing.addresses.map(address => connectTo(address));
  try {
    await reach(() => checkPlaces(servers), publishing.tell);
    return await publishFrom(servers, publishing);
  } finally {
    await Promise.all(servers.map(server => server.close()));
  }
}

async function publishFrom(servers: readonly Server[], publishing: Publishing): Promise<Published> {
  const { addresses, folder, about, tell } = publishing;
  openFolder(folder);
  const work = join(folder, WORK);
  mkdirSync(work, { recursive: true });
  const crew = startCrew({ addresses, folder, work, keyBits: about.keyBits }, tell);
  try {
    return await makeEdition(publishing, servers, crew);
  } finally {
    await crew.close();
    rmSync(work, { recursive: true, force: true });
    closeFolder(folder);
  }
}

async function makeEdition(publishing: Publishing, servers: readonly Server[], crew: Crew): Promise<Published> {
  const { folder, about, tell } = publishing;
  const label = `${about.id} ${about.keyBits} ${BUILD_VERSION}`;
  const known = await Promise.all(servers.map(server => reach(() => readWeeks(server, label), tell)));
  const { build, keep } = planEdition(known, part => isPartThere(folder, part));
  const areClaimsWhole = build.includes(STANDING_WEEK) && (await areClaimsFew(servers, tell));
  const parts = new Map(keep);
  const builds: WeekBuild[] = [];
  await eachOf(build, WEEKS_AT_ONCE, async week => {
    const built = await buildWeek(crew, { folder, week, keyBits: about.keyBits, areClaimsWhole });
    await record(servers, { label, week, part: built.part, revisions: built.revisions }, tell);
    built.bad.forEach(publishing.listBad);
    tell(describe(built));
    parts.set(week, built.part);
    builds.push(built);
  });
  const numbers = known.map(({ published }) => published.get(EDITION)?.revision ?? 0);
  const worked = crew.worked();
  return finish(publishing, { servers, label, parts, builds, worked, number: Math.max(...numbers) });
}

interface Outcome {
  servers: readonly Server[];
  label: string;
  parts: ReadonlyMap<number, Part | null>;
  builds: readonly WeekBuild[];
  worked: readonly number[];
  /** Of the last edition that the servers know. */
  number: number;
}

/** Put the new edition in place of the last one, unless nothing changed. */
async function finish(publishing: Publishing, outcome: Outcome): Promise<Published> {
  const { folder, about, key, keep, today, tell } = publishing;
  const { servers, label, parts, builds, worked, number } = outcome;
  const weeks = [...parts.values()].flatMap(part => part?.week ?? []).sort((a, b) => (a.week < b.week ? -1 : 1));
  const claims = parts.get(STANDING_WEEK)?.claims;
  const before = readManifestText(folder);
  const last = before === undefined ? undefined : readManifestLine(before);
  const next: Manifest = { format: 1, layout: 'shards', ...about, version: today, edition: 0, claims, weeks };
  let filesRemoved = 0;
  let edition = last?.edition ?? 0;
  if (!last || !saysTheSame(last, next)) {
    edition = Math.max(edition, number) + 1;
    await record(servers, { label, week: EDITION, part: null, revisions: servers.map(() => edition) }, tell);
    flip(folder, manifestLines(inOrder({ ...next, edition }), key));
    filesRemoved = collect(folder, keep, manifest => namesOfManifest(folder, manifest));
  }
  const sum = (of: (build: WeekBuild) => number) => builds.reduce((total, build) => total + of(build), 0);
  return {
    edition,
    weeks: weeks.length,
    weeksBuilt: builds.length,
    entries: sum(build => build.entries),
    claims: sum(build => build.claims),
    passages: sum(build => build.passages),
    reprinted: sum(build => build.reprinted),
    leftOut: sum(build => build.leftOut),
    badRows: sum(build => build.bad.length),
    shards: sum(build => build.shards),
    shardsWritten: sum(build => build.written),
    bytesWritten: sum(build => build.bytes),
    filesRemoved,
    busiestWorker: Number(Math.max(...worked).toFixed(2)),
  };
}

/** Whether every reader can have all claims, for whom they are then easiest to find. */
async function areClaimsFew(servers: readonly Server[], tell: Publishing['tell']): Promise<boolean> {
  const answers = await Promise.all(
    servers.map(server => outlast(() => server.ask<{ bytes: number }>(CLAIM_BYTES.text), tell)),
  );
  return answers.flat().reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_CLAIM_JSON;
}

async function readWeeks(server: Server, label: string) {
  const revisions = await server.ask<{ week: number; revision: number }>(REVISIONS.text);
  const published = await server.ask<{ week: number } & Recorded<Part>>(PUBLISHED.text, [label]);
  return {
    revisions: new Map(revisions.map(({ week, revision }) => [week, revision])),
    published: new Map(published.map(({ week, revision, part }) => [week, { revision, part }])),
  };
}

interface WeekRecord {
  label: string;
  week: number;
  part: Part | null;
  /** For each server. */
  revisions: readonly number[];
}

async function record(
  servers: readonly Server[],
  { label, week, part, revisions }: WeekRecord,
  tell: Publishing['tell'],
) {
  await Promise.all(
    servers.map((server, at) =>
      outlast(() => server.ask(RECORD.text, [label, week, revisions[at], JSON.stringify(part)]), tell),
    ),
  );
}

function describe({ week, entries, claims, passages, shards, written }: WeekBuild): string {
  const whole = claims > 0 ? `, of them ${claims} claims for all readers` : '';
  return `${week === STANDING ? 'claims and statements' : week}: ${entries} entries${whole}, ${passages} passages; ${shards} shards, ${written} of them new`;
}
