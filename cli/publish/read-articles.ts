/** Read articles as publishers have them: JSON Lines, one article a line. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isPlainObject } from '../../data/entry-schemas';
import { InputError, pathOf, text } from '../read-input';
import type { SourceArticle } from './load';
import { passagesOfText } from './passages-of-text';

/** An index of PostgreSQL takes no row of more than 2,704 bytes. */
const MOST_ID_BYTES = 2000;

/** A line that is left out. */
export interface BadLine {
  file: string;
  /** From 1 on. */
  line: number;
  /** Of the article, where it has one. */
  id?: string;
  reason: string;
}

/** The articles of a file, one at a time: it may be larger than memory. `listBad` hears of lines that are none. */
export async function* readArticles(
  file: string,
  listBad: (bad: BadLine) => Promise<void>,
): AsyncGenerator<SourceArticle> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() !== '') {
      const read = readArticle(line);
      if ('reason' in read) {
        await listBad({ file, line: number, ...read });
      } else {
        yield read;
      }
    }
  }
}

/** Lines end in a line feed only: JSON may hold what else is taken for the end of one. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(pathOf(file));
  const unpacked = file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => {}) : bytes;
  let rest = '';
  try {
    for await (const chunk of unpacked.setEncoding('utf8')) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  yield rest;
}

function readArticle(line: string): SourceArticle | Pick<BadLine, 'id' | 'reason'> {
  let id: string | undefined;
  try {
    const row: unknown = JSON.parse(line);
    if (!isPlainObject(row)) {
      return { reason: 'expected an object' };
    }
    id = text(row, 'id');
    const article = {
      id,
      url: text(row, 'url', '') || null,
      outlet: text(row, 'outlet'),
      headline: text(row, 'headline'),
      author: text(row, 'author', '') || null,
      published: dateOf(text(row, 'published')),
      passages: passagesOfText(text(row, 'text')),
    };
    const reason = storageProblem(article);
    return reason === undefined ? article : { id, reason };
  } catch (error) {
    return { id, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The day of an ISO date or time; throws a `RangeError` where it is none. */
function dateOf(published: string): string {
  const day = published.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day || day < '0001') {
    throw new RangeError(`field published: ${JSON.stringify(day)} is no date like 2026-11-28`);
  }
  return day;
}

/** Why PostgreSQL would not take an article, and none that comes with it. */
function storageProblem({ passages, ...fields }: SourceArticle): string | undefined {
  if (Buffer.byteLength(fields.id) > MOST_ID_BYTES) {
    return `field id: has more than ${MOST_ID_BYTES} bytes`;
  }
  const named = Object.entries({ ...fields, text: passages.join('') });
  const [field] = named.find(([, value]) => value?.includes('\0')) ?? [];
  return field && `field ${field}: holds a NUL character, which PostgreSQL has no room for`;
}
