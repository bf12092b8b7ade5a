/** Make the tables of a publication where there are none. */
import { readFileSync } from 'node:fs';
import type { Server } from './server';

const SCHEMA = new URL('schema.sql', import.meta.url);

export async function makeTables(servers: readonly Server[]): Promise<void> {
  const schema = readFileSync(SCHEMA, 'utf8');
  await Promise.all(servers.map(server => server.ask(schema)));
}
