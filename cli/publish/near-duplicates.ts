/**
 * Leave out what an outlet printed twice: an article that it published again with a changed word or two.
 *
 * Where another outlet prints the same, that is what readers want to know, and both stay. The twin of an
 * article may live on any server, so all are asked, each for its own share: with n servers there are n
 * times as many look-ups in one n-th of the rows, side by side.
 */
import { REPRINTED } from './queries';
import type { Server } from './server';

export interface Opening {
  id: string;
  outlet: string | null;
  opening: string | null;
  published: string;
}

/** The ids of those `articles` of a week that were printed again later. */
export async function findReprinted(
  servers: readonly Server[],
  week: number,
  articles: readonly Opening[],
): Promise<Set<string>> {
  const asked = articles.filter(({ outlet, opening }) => outlet !== null && opening !== null);
  const columns = (['id', 'outlet', 'opening', 'published'] as const).map(name => asked.map(each => each[name]));
  const answers = await Promise.all(
    servers.map(server => server.ask<{ id: string }>(REPRINTED.text, [week, ...columns])),
  );
  return new Set(answers.flat().map(({ id }) => id));
}
