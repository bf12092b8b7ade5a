import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../../../cli/compile-corpus';
import { fetchNamed, follow } from '../../../../cli/publish/named-entries';
import type { EntryRow } from '../../../../cli/publish/rows';
import type { Server } from '../../../../cli/publish/server';

const pack = compileCorpus();

/** A server that has the entries of the bundled corpus whose place among all is `at` modulo `of`. */
function server(at: number, of: number): Server {
  const rows = (['works', 'stories', 'events', 'claims'] as const).map(section =>
    pack[section].map((entry): EntryRow => ({ section, id: entry.id, entry })),
  );
  const ask = (_: string, ids: string[][]) =>
    Promise.resolve(rows.flatMap((list, i) => list.filter((row, n) => n % of === at && ids[i]!.includes(row.id))));
  return { ask } as unknown as Server;
}

const statement = pack.statements.find(({ claims }) => claims.length > 0)!;
const row: EntryRow = { section: 'statements', id: statement.id, entry: statement };

describe('what a statement names', () => {
  it('is fetched from wherever it lives, with what that names', async () => {
    const named = await fetchNamed([server(0, 2), server(1, 2)], [row]);
    const { names, missing } = follow(row, named);
    expect(missing).toEqual([]);
    const ids = names.map(({ section, id }) => `${section} ${id}`);
    expect(ids).toContain(`events ${statement.event}`);
    const claim = pack.claims.find(({ id }) => id === statement.claims[0])!;
    expect(ids).toEqual(expect.arrayContaining([`claims ${claim.id}`, ...claim.sources.map(id => `works ${id}`)]));
  });

  it('is said to be missing where no server has it', async () => {
    const { missing } = follow(row, await fetchNamed([], [row]));
    expect(missing).toContain(`names events ${statement.event}, which is not there, or bad itself`);
  });
});
