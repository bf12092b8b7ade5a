/** A saved article as cards show it: as coverage of its outlet, with the day on which the reader saved it. */
import type { ContextBody } from '../core/annotation';
import { describeSaved } from '../core/saved-articles';
import type { Entry } from '../core/service';
import type { GlossatorDatabase } from './db';
import { readArticleRow } from './rows';

/** What stands in place of a pack, which no saved article comes from. */
const OWN_LIBRARY = { id: 'saved', name: '', publisher: '', version: '' };

/** Give the entry of a saved article; `undefined` where `body` is none. */
export async function savedEntry(db: GlossatorDatabase, { type, id }: ContextBody): Promise<Entry | undefined> {
  const row = type === 'coverage' ? readArticleRow(await db.articles.get(id)) : undefined;
  return row && { pack: OWN_LIBRARY, type: 'coverage', coverage: describeSaved(id, row.article, row.saved) };
}
