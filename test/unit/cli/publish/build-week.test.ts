import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWeek } from '../../../../cli/publish/build-week';
import type { Crew, Task } from '../../../../cli/publish/crew';
import { openFolder } from '../../../../cli/publish/folder';
import { CLAIMS_WEEK, STANDING_WEEK } from '../../../../cli/publish/map-week';
import type { MadeShards, MappedWeek } from '../../../../cli/publish/tasks';
import { bytesOfClass, classFor } from '../../../../core/shards/size-class';
import { MOST_CLAIM_BYTES } from '../../../../core/shards/whole-claims';

const KEY_BITS = 8;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-week-'));
  openFolder(folder);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** One worker with five claims and two statements, whose parts of claims are of this size. */
function crewWith(sizeClass: number, asked: Task[]): Crew {
  const answer = (task: Task): MappedWeek | MadeShards => {
    if (task.task === 'map') {
      const claims = task.areClaimsWhole ? 5 : 0;
      return { revision: 1, entries: 7, claims, passages: 2, reprinted: 0, bad: [] };
    }
    const name = (task.week === CLAIMS_WEEK ? 'ab' : 'cd').repeat(16);
    return {
      shards: [[3, { name, sizeClass: task.week === CLAIMS_WEEK ? sizeClass : 1 }]],
      written: 1,
      bytes: 1,
      leftOut: 0,
    };
  };
  return {
    size: 1,
    worked: () => [0],
    ask: async <Result>(_at: number, task: Task) => {
      asked.push(task);
      return answer(task) as Result;
    },
    close: async () => undefined,
  };
}

const build = (crew: Crew, areClaimsWhole: boolean) =>
  buildWeek(crew, { folder, week: STANDING_WEEK, keyBits: KEY_BITS, areClaimsWhole });

describe('buildWeek', () => {
  it('gives the claims apart from what lies under keys', async () => {
    const { part, entries, claims } = await build(crewWith(4, []), true);
    expect([entries, claims]).toEqual([7, 5]);
    expect(part).toMatchObject({
      week: { week: '0000', entries: 2 },
      claims: { entries: 5, parts: [{ shard: 'ab'.repeat(16), bytes: bytesOfClass(4) }] },
    });
  });

  it('files the claims under keys where they came out too large for every reader', async () => {
    const asked: Task[] = [];
    const { part, claims } = await build(crewWith(classFor(MOST_CLAIM_BYTES) + 1, asked), true);
    expect([part?.claims, part?.week?.entries, claims]).toEqual([undefined, 7, 0]);
    expect(asked.filter(({ task }) => task === 'map')).toMatchObject([
      { areClaimsWhole: true },
      { areClaimsWhole: false },
    ]);
  });
});
