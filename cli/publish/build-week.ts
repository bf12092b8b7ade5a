/** Build one week: every server's rows are filed, then the shards of every slice of the keys are made, then their list. */
import type { ManifestPart, ManifestWeek } from '../../core/shards/publication';
import { bytesOf, encodeList } from '../../core/shards/shard-list';
import { STANDING } from '../../core/shards/weeks';
import { MOST_CLAIM_BYTES } from '../../core/shards/whole-claims';
import type { Crew } from './crew';
import type { Part } from './editions';
import { writeNamed } from './folder';
import { CLAIMS_WEEK, STANDING_WEEK } from './map-week';
import { SLICES } from './spill';
import type { BadRow, MadeShards, MappedWeek } from './tasks';

export interface WeekBuild {
  week: string;
  /** As the manifest names it; `null` where there is nothing in it. */
  part: Part | null;
  /** Of each server, when it was read. */
  revisions: number[];
  entries: number;
  /** Of these, claims that all readers get. */
  claims: number;
  passages: number;
  reprinted: number;
  bad: BadRow[];
  shards: number;
  written: number;
  /** Of the shards that were written. */
  bytes: number;
  /** Filings that full shards have no room for. */
  leftOut: number;
}

interface Building {
  folder: string;
  week: number;
  keyBits: number;
  /** Whether all readers get the claims. */
  areClaimsWhole: boolean;
}

export async function buildWeek(crew: Crew, building: Building): Promise<WeekBuild> {
  const { folder, week, keyBits, areClaimsWhole } = building;
  const workers = Array.from({ length: crew.size }, (_, at) => at);
  const mapped = await Promise.all(workers.map(at => crew.ask<MappedWeek>(at, { task: 'map', week, areClaimsWhole })));
  const claims = total(mapped, 'claims');
  const whole = claims > 0 ? await makeShards(crew, CLAIMS_WEEK) : [];
  const parts = partsOf(whole);
  if (parts.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_CLAIM_BYTES) {
    return buildWeek(crew, { ...building, areClaimsWhole: false });
  }
  const keyed = await makeShards(crew, week);
  const shards = new Map(keyed.flatMap(slice => slice.shards));
  const made = [...whole, ...keyed];
  const entries = total(mapped, 'entries');
  const name = weekName(week);
  const list = shards.size > 0 && (await writeList(folder, encodeList(keyBits, shards)));
  const part: Part = {
    ...(list && { week: { week: name, ...list, entries: entries - claims } }),
    ...(claims > 0 && { claims: { entries: claims, parts } }),
  };
  return {
    week: name,
    part: list || claims > 0 ? part : null,
    revisions: mapped.map(({ revision }) => revision),
    entries,
    claims,
    passages: total(mapped, 'passages'),
    reprinted: total(mapped, 'reprinted'),
    bad: mapped.flatMap(({ bad }) => bad),
    shards: shards.size + parts.length,
    written: total(made, 'written'),
    bytes: total(made, 'bytes'),
    leftOut: total(made, 'leftOut'),
  };
}

/** Have each worker make the shards of its slices of the keys. */
function makeShards(crew: Crew, week: number): Promise<MadeShards[]> {
  const slices = Array.from({ length: SLICES }, (_, slice) => slice);
  return Promise.all(
    Array.from({ length: crew.size }, (_, at) => {
      const own = slices.filter(slice => slice % crew.size === at);
      return crew.ask<MadeShards>(at, { task: 'shards', week, slices: own });
    }),
  );
}

/** The parts of the claims, in their order. */
function partsOf(made: readonly MadeShards[]): ManifestPart[] {
  const parts = made.flatMap(({ shards }) => shards).sort(([a], [b]) => a - b);
  return parts.map(([, listed]) => ({ shard: listed.name, bytes: bytesOf(listed) }));
}

async function writeList(folder: string, bytes: Uint8Array): Promise<Pick<ManifestWeek, 'list' | 'bytes'>> {
  return { list: (await writeNamed(folder, bytes, 'list')).name, bytes: bytes.length };
}

/** 202648 -> 2026-W48, as `weekOf` names the week of a date. */
export function weekName(week: number): string {
  const year = String(Math.floor(week / 100)).padStart(4, '0');
  return week === STANDING_WEEK ? STANDING : `${year}-W${String(week % 100).padStart(2, '0')}`;
}

function total<Field extends string>(parts: readonly Record<Field, number>[], field: Field): number {
  return parts.reduce((sum, part) => sum + part[field], 0);
}
