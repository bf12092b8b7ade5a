/** Show how a server answers what a publication asks of it. */
import { QUERIES } from './queries';
import type { Server } from './server';

/** The plan of every query on `server`, as lines for a person. */
export async function explainQueries(server: Server): Promise<string> {
  const plans: string[] = [];
  for (const { name, text, sample } of QUERIES) {
    const rows = await server.ask<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, sample);
    plans.push(`${name}\n${rows.map(row => `  ${row['QUERY PLAN']}`).join('\n')}`);
  }
  return `${plans.join('\n\n')}\n`;
}
