/** Build one week: every server's rows are filed, then the shards of every slice of the keys are made, then their list. */
import type { ManifestWeek } from '../../core/shards/publication';
import { encodeList } from '../../core/shards/shard-list';
import { STANDING } from '../../core/shards/weeks';
import type { Crew } from './crew';
import { writeNamed } from './folder';
import { STANDING_WEEK } from './map-week';
import { SLICES } from './spill';
import type { BadRow, MadeShards, MappedWeek } from './tasks';

export interface WeekBuild {
  week: string;
  /** As the manifest names it; `null` where there is nothing in it. */
  part: ManifestWeek | null;
  /** Of each server, when it was read. */
  revisions: number[];
  entries: number;
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

export async function buildWeek(
  crew: Crew,
  { folder, week, keyBits }: { folder: string; week: number; keyBits: number },
): Promise<WeekBuild> {
  const workers = Array.from({ length: crew.size }, (_, at) => at);
  const mapped = await Promise.all(workers.map(at => crew.ask<MappedWeek>(at, { task: 'map', week })));
  const slices = Array.from({ length: SLICES }, (_, slice) => slice);
  const made = await Promise.all(
    workers.map(at => {
      const own = slices.filter(slice => slice % crew.size === at);
      return crew.ask<MadeShards>(at, { task: 'shards', week, slices: own });
    }),
  );
  const shards = new Map(made.flatMap(slice => slice.shards));
  const entries = total(mapped, 'entries');
  const name = weekName(week);
  return {
    week: name,
    part: shards.size === 0 ? null : { week: name, ...(await writeList(folder, encodeList(keyBits, shards))), entries },
    revisions: mapped.map(({ revision }) => revision),
    entries,
    passages: total(mapped, 'passages'),
    reprinted: total(mapped, 'reprinted'),
    bad: mapped.flatMap(({ bad }) => bad),
    shards: shards.size,
    written: total(made, 'written'),
    bytes: total(made, 'bytes'),
    leftOut: total(made, 'leftOut'),
  };
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
