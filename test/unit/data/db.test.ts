import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { GlossatorDatabase } from '../../../data/db';
import { getNote, saveNote } from '../../../data/notes';
import { installPack } from '../../../data/packs';
import { allReports, saveReport } from '../../../data/reports';
import { openLibrary } from '../../../entrypoints/background/library';
import { aPack } from './a-pack';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2024-03-02T10:00:00Z');
const NOTE = {
  id: 'urn:uuid:1',
  selector: [{ type: 'TextQuoteSelector' as const, exact: 'three decades', prefix: '', suffix: '' }],
  text: 'Since when?',
  tags: [],
  title: 'The harbour again',
  source: 'https://other.example/a',
};
const ARTICLE = {
  source: 'https://other.example/a',
  headline: 'The harbour again',
  text: 'The harbour again\n\nThe mayor said: “We will not leave the silt of three decades to our grandchildren.”',
};

/** The tables as the first version had them. */
const FIRST = {
  packs: '++edition, id',
  entries: '[edition+type+id], edition',
  indexes: 'edition',
  notes: 'id, *sources, deleted',
};

/** Leave a database as the first version does: the same rows, and neither passages nor reports. */
async function leaveFirstVersion(name: string): Promise<void> {
  const now = freshDatabase();
  await installPack(now, aPack(), NOW);
  await saveNote(now, NOTE, NOW);
  const first = new Dexie(name);
  first.version(1).stores(FIRST);
  for (const table of Object.keys(FIRST)) {
    await first.table(table).bulkAdd(await now.table(table).toArray());
  }
  first.close();
}

describe('GlossatorDatabase', () => {
  it('takes over what the first version left', async () => {
    await leaveFirstVersion('from-first-version');
    const db = new GlossatorDatabase('from-first-version');
    try {
      expect(await getNote(db, NOTE.id)).toMatchObject({ title: NOTE.title });
      const library = openLibrary(db, () => Promise.reject(new Error('The pack is there already')));
      const { annotations } = await library.find(ARTICLE);
      expect(annotations.flatMap(({ body }) => body)).toContainEqual({ type: 'statement', id: 'mayor-silt' });
      const match = { kind: 'claim', body: { type: 'claim', id: 'c1' }, pack: 'p', passage: '', matched: '' } as const;
      const context = { source: ARTICLE.source, dial: 'balanced', created: NOW.toISOString() } as const;
      await saveReport(db, { id: 'r1', score: 1, ...match }, context);
      expect(await allReports(db)).toHaveLength(1);
    } finally {
      await db.delete();
    }
  });
});
