import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planEdition, type ServerWeeks } from '../../../../cli/publish/plan';

const all = () => true;

/** A server whose weeks were changed so often, and published at these revisions with these parts. */
function server(
  revisions: Record<number, number>,
  published: Record<number, [revision: number, part: string | null]> = {},
): ServerWeeks<string> {
  return {
    revisions: new Map(Object.entries(revisions).map(([week, revision]) => [Number(week), revision])),
    published: new Map(Object.entries(published).map(([week, [revision, part]]) => [Number(week), { revision, part }])),
  };
}

describe('planEdition', () => {
  it('builds all that was never published, the newest first', () => {
    const plan = planEdition([server({ 202647: 1, 202648: 3, 0: 1 })], all);
    expect(plan).toEqual({ build: [202648, 202647, 0], keep: new Map() });
  });

  it('keeps a week that nobody changed', () => {
    const plan = planEdition([server({ 202647: 1, 202648: 4 }, { 202647: [1, 'a'], 202648: [3, 'b'] })], all);
    expect(plan).toEqual({ build: [202648], keep: new Map([[202647, 'a']]) });
  });

  it('builds a week that one of the servers changed, or recorded another part for', () => {
    const quiet = server({ 202647: 1, 202648: 1 }, { 202647: [1, 'a'], 202648: [1, 'b'] });
    const changed = server({ 202647: 2, 202648: 1 }, { 202647: [1, 'a'], 202648: [1, 'older b'] });
    expect(planEdition([quiet, changed], all).build).toEqual([202648, 202647]);
  });

  it('keeps a week of which a server has no rows, as it had none before', () => {
    const plan = planEdition([server({ 202648: 1 }, { 202648: [1, 'a'] }), server({}, { 202648: [0, 'a'] })], all);
    expect(plan.build).toEqual([]);
  });

  it('builds a week again whose part is gone from the folder', () => {
    const plan = planEdition([server({ 202648: 1 }, { 202648: [1, 'a'] })], part => part !== 'a');
    expect(plan.build).toEqual([202648]);
  });

  it('keeps a week in which there was nothing to publish', () => {
    const plan = planEdition([server({ 202648: 1 }, { 202648: [1, null] })], () => false);
    expect(plan.keep).toEqual(new Map([[202648, null]]));
  });

  it('goes on where it was interrupted: the weeks that are left, and no others', () => {
    const weeks = fc.uniqueArray(fc.integer({ min: 202601, max: 202652 }), { minLength: 1 });
    fc.assert(
      fc.property(weeks, fc.nat(), (list, cut) => {
        const revisions = Object.fromEntries(list.map(week => [week, 1]));
        const first = planEdition([server(revisions)], all).build;
        const done = first.slice(0, cut % (first.length + 1));
        const published = Object.fromEntries(done.map((week): [number, [number, string]] => [week, [1, `${week}`]]));
        const second = planEdition([server(revisions, published)], all).build;
        expect([...done, ...second]).toEqual(first);
      }),
    );
  });
});
