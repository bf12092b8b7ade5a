import type { Claim, Work } from '../../core/corpus';
import type { GlossatorDatabase } from '../../data/db';
import { readyPacks } from '../../data/packs';

/** Give the works that the claims of all packs in use rest on, each once. */
export async function worksBehindClaims(db: GlossatorDatabase): Promise<Work[]> {
  const works = new Map<string, Work>();
  for (const { edition, enabled } of await readyPacks(db)) {
    if (enabled) {
      const claims = await entriesOf<Claim>(db, edition, 'claims');
      const cited = new Set(claims.flatMap(({ sources }) => sources));
      for (const work of await entriesOf<Work>(db, edition, 'works')) {
        if (cited.has(work.id)) {
          works.set(`${edition} ${work.id}`, work);
        }
      }
    }
  }
  return [...works.values()];
}

async function entriesOf<Entry>(db: GlossatorDatabase, edition: number, type: string): Promise<Entry[]> {
  const rows = await db.entries
    .where('[edition+type+id]')
    .between([edition, type, ''], [edition, type, '\uffff'])
    .toArray();
  return rows.map(({ entry }) => entry as Entry);
}
