/** Make the tables of a publication where there are none. */
import { readFileSync } from 'node:fs';
import { checkPlaces } from './places';
import type { Server } from './server';

const SCHEMA = new URL('schema.sql', import.meta.url);
const REMEMBER = 'INSERT INTO this_server (server, servers) VALUES ($1, $2) ON CONFLICT DO NOTHING';

/**
 * Make the tables, and let each server remember which of them it is. Throws an `InputError`, before anything is written, where
 * one remembers another place.
 */
export async function makeTables(servers: readonly Server[]): Promise<void> {
  await checkPlaces(servers);
  const schema = readFileSync(SCHEMA, 'utf8');
  for (const [at, server] of servers.entries()) {
    await server.ask(schema);
    await server.ask(REMEMBER, [at, servers.length]);
  }
  // Two addresses may lead to one database, and somebody else may have been first.
  await checkPlaces(servers);
}
