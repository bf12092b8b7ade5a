/** Write articles and packs to the PostgreSQL servers of a publication. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { weekOf } from '../../core/shards/weeks';
import { loadArticles, loadEntries, type SourceArticle } from '../publish/load';
import { makeTables } from '../publish/make-tables';
import { passagesOfText } from '../publish/passages-of-text';
import { connectTo } from '../publish/server';
import { inputErrorOf, isServerError } from '../publish/servers';
import { InputError, pathOf, text } from '../read-input';
import { readPackFile } from '../read-pack-file';
import { writeRow } from '../write-output';

/** Load the articles of JSON Lines files and the entries of packs, making the tables where there are none. */
export async function load(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      to: { type: 'string', multiple: true, default: [] },
      articles: { type: 'string', multiple: true, default: [] },
      pack: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.to.length === 0) {
    throw new InputError('--to is needed');
  }
  const packs = await Promise.all(values.pack.map(readPackFile));
  const servers = values.to.map(address => connectTo(address));
  try {
    await makeTables(servers);
    for (const pack of packs) {
      await loadEntries(servers, pack);
    }
    for (const file of values.articles) {
      await writeRow({ file, articles: await loadArticles(servers, articlesIn(file)) });
    }
  } catch (error) {
    throw isServerError(error) ? inputErrorOf(error) : error;
  } finally {
    await Promise.all(servers.map(server => server.close()));
  }
}

/** The articles of a file, one at a time: it may be larger than memory. */
async function* articlesIn(file: string): AsyncGenerator<SourceArticle> {
  const bytes = createReadStream(pathOf(file));
  const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') {
      yield readArticle(line, `${file}:${number}`);
    }
  }
}

function readArticle(line: string, where: string): SourceArticle {
  try {
    const row = JSON.parse(line) as Record<string, unknown>;
    return {
      id: text(row, 'id'),
      url: text(row, 'url', '') || null,
      outlet: text(row, 'outlet'),
      headline: text(row, 'headline'),
      author: text(row, 'author', '') || null,
      published: dateOf(text(row, 'published')),
      passages: passagesOfText(text(row, 'text')),
    };
  } catch (error) {
    throw new InputError(`${where}: ${error instanceof Error ? error.message : error}`);
  }
}

/** The day of an ISO date or time; throws a `RangeError` where it is none. */
function dateOf(published: string): string {
  weekOf(published);
  return published.slice(0, 10);
}
