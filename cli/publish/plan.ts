/**
 * Which weeks to build anew, and which stand as they were published.
 *
 * One rule serves a day's articles, a first run and one that was interrupted: a week is kept where every server
 * has it at the revision from which its part was made, and the part is still in the folder.
 */

/** The part of a publication with one week in it, as the manifest names it; `undefined` for a week without shards. */
export interface Recorded<Part> {
  revision: number;
  part: Part | null;
}

/** What one server says of its weeks. */
export interface ServerWeeks<Part> {
  revisions: ReadonlyMap<number, number>;
  published: ReadonlyMap<number, Recorded<Part>>;
}

export interface Plan<Part> {
  /** The newest first, since readers read those. */
  build: number[];
  /** The parts that stay, by week. */
  keep: Map<number, Part | null>;
}

/** Plan an edition from what the `servers` say; `isThere` tells whether a part is still in the folder. */
export function planEdition<Part>(servers: readonly ServerWeeks<Part>[], isThere: (part: Part) => boolean): Plan<Part> {
  const weeks = new Set(servers.flatMap(({ revisions }) => [...revisions.keys()]));
  const plan: Plan<Part> = { build: [], keep: new Map() };
  for (const week of [...weeks].sort((a, b) => b - a)) {
    const part = keptPart(servers, week);
    if (part === undefined || (part !== null && !isThere(part))) {
      plan.build.push(week);
    } else {
      plan.keep.set(week, part);
    }
  }
  return plan;
}

/** The part on which all servers agree for the revision of `week` that they have now; `undefined` where there is none. */
function keptPart<Part>(servers: readonly ServerWeeks<Part>[], week: number): Part | null | undefined {
  const records = servers.map(({ revisions, published }) => {
    const record = published.get(week);
    return record?.revision === (revisions.get(week) ?? 0) ? record : undefined;
  });
  const [first] = records;
  const agree = records.every(record => record && JSON.stringify(record.part) === JSON.stringify(first?.part));
  return agree ? first?.part : undefined;
}
