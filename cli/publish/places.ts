/** Whether servers are named as they were before: a row that was looked for on another server would be there twice, or not at all. */
import { InputError } from '../read-input';
import type { Server } from './server';

/** Databases that were made before there was such a table have none. */
const IS_THERE = `SELECT to_regclass('glossator.this_server') IS NOT NULL AS "isThere"`;
const PLACE = 'SELECT server, servers FROM glossator.this_server';

interface Place {
  /** From 0 on. */
  server: number;
  servers: number;
}

/** Throws an `InputError` where one of `servers` remembers another place than it has among them; one that remembers none fits. */
export async function checkPlaces(servers: readonly Server[]): Promise<void> {
  const places = await Promise.all(servers.map(placeOf));
  const wrong = servers.flatMap(({ name }, at) => {
    const place = places[at];
    return place === undefined || (place.server === at && place.servers === servers.length)
      ? []
      : [`${name} is server ${inWords(place)} and was given as ${inWords({ server: at, servers: servers.length })}`];
  });
  if (wrong.length > 0) {
    throw new InputError(
      `${wrong.join('; ')}: name all servers, in the same order each time (docs/publishing.md says how to have more of them)`,
    );
  }
}

async function placeOf(server: Server): Promise<Place | undefined> {
  const [row] = await server.ask<{ isThere: boolean }>(IS_THERE);
  return row?.isThere ? (await server.ask<Place>(PLACE))[0] : undefined;
}

function inWords({ server, servers }: Place): string {
  return `${server + 1} of ${servers}`;
}
