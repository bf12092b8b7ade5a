import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article';
import { findStored } from '../../../data/corpora';
import type { GlossatorDatabase } from '../../../data/db';
import { removeArticles, saveArticle, savedArticles, savedOf } from '../../../data/saved-articles';
import { loadSaved, mergeLayers } from '../../../data/saved-layers';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2024-03-04T08:00:00Z');
const QUOTED = 'Nobody counted the cormorants before the breakwater was blasted';

function article(name: string, sentences: string[]): Article {
  const source = `https://${name.toLowerCase()}.example/harbor`;
  const headline = `What ${name} wrote of the harbor`;
  return { source, headline, outlet: name, datePublished: '2024-03-01', text: [headline, ...sentences].join('\n\n') };
}

const SAVED = article('Ledger', [
  `“${QUOTED},” said the warden of the estuary on Monday.`,
  'Engineers drilled forty boreholes along the quay and found gravel in all but three of them.',
  'The ferry company refuses to pay for turnstiles that swallow tickets from pensioners.',
  'Divers who went down in February met nothing but mud, bicycles and one bronze propeller of unknown age.',
  'Whoever owns the propeller may claim it at the office of the pilots until the last Friday of the month.',
  'A petition against the dredging has gathered signatures in bakeries, barber shops and both parish halls.',
]);
const READ = article('Courier', [
  `At the hearing the warden said: “${QUOTED}.”`,
  'The council adjourned without a vote on the tariff for moorings.',
]);

async function save(db: GlossatorDatabase, ...articles: Article[]): Promise<void> {
  for (const [i, each] of articles.entries()) {
    await saveArticle(db, { id: `urn:uuid:${each.outlet}`, article: each }, new Date(NOW.getTime() + i * 1000));
  }
}

/** What a background says that starts now. */
async function find(db: GlossatorDatabase, read: Article = READ) {
  const corpus = await loadSaved(db);
  return corpus ? findStored(read, [corpus], {}) : { annotations: [], related: [], sentences: [] };
}

/** So many articles that have nothing to do with the harbor. */
function others(count: number): Article[] {
  return Array.from({ length: count }, (_, i) =>
    article(
      `Other${i}`,
      Array.from({ length: 60 }, (_, at) => `Paragraph ${at} tells of matter${i}x${at} and thing${at}y${i} at length.`),
    ),
  );
}

describe('a saved article', () => {
  it('is matched by a page that quotes it, with its outlet', async () => {
    const db = freshDatabase();
    await save(db, SAVED);
    const { annotations } = await find(db);
    expect(annotations.map(each => each.body)).toEqual([[{ type: 'coverage', id: 'urn:uuid:Ledger' }]]);
    expect(annotations[0]!.glossator.variant).toBe('verbatim');
    expect(annotations[0]!.glossator.reasons[0]!.text).toContain(QUOTED);
  });

  it('is related coverage of a page on the same event, with the time at which it was saved', async () => {
    const db = freshDatabase();
    const body = SAVED.text.split('\n\n').slice(1);
    await save(db, SAVED);
    const { related } = await find(
      db,
      article('Courier', [...body.map(text => `${text} So it was told.`), 'Rain fell.']),
    );
    expect(related).toMatchObject([{ outlet: 'Ledger', saved: '2024-03-04T08:00:00.000Z' }]);
  });

  it('never matches itself, under its address or another', async () => {
    const db = freshDatabase();
    await save(db, SAVED);
    const again = await find(db, { ...SAVED, source: `${SAVED.source}?utm_source=mail` });
    expect(again).toMatchObject({ annotations: [], related: [] });
    const elsewhere = await find(db, { ...SAVED, source: 'https://copy.example/x' });
    expect(elsewhere.annotations).toEqual([]);
    expect(elsewhere.related.map(({ relation }) => relation)).toEqual(['same-text']);
  });

  it('is saved once for its page, as it was last', async () => {
    const db = freshDatabase();
    await save(db, SAVED, { ...SAVED, text: `${SAVED.text}\n\nCorrected on Tuesday.`, outlet: 'Later' });
    expect(await savedArticles(db)).toMatchObject([{ id: 'urn:uuid:Ledger', outlet: 'Later' }]);
    expect(await savedOf(db, [SAVED.source])).toMatchObject({ saved: '2024-03-04T08:00:01.000Z' });
    expect((await find(db)).annotations).toHaveLength(1);
  });

  it('is gone with all its words once it is removed', async () => {
    const db = freshDatabase();
    await save(db, SAVED, ...others(2));
    await removeArticles(db, ['urn:uuid:Ledger']);
    expect(await find(db)).toMatchObject({ annotations: [], related: [] });
    const left = JSON.stringify([await db.articles.toArray(), await db.layers.toArray()]);
    expect(left).not.toContain('cormorants');
    expect((await savedArticles(db)).map(({ outlet }) => outlet)).toEqual(['Other1', 'Other0']);
    await removeArticles(db);
    expect([await db.articles.count(), await db.layers.count()]).toEqual([0, 0]);
  });
});

describe('the layers of saved articles', () => {
  it('are merged once the small one is full, and find the same', async () => {
    const db = freshDatabase();
    await save(db, SAVED, ...others(3));
    const before = await find(db);
    expect(await mergeLayers(db)).toBe(false);
    await save(db, ...others(30));
    expect(await mergeLayers(db)).toBe(true);
    expect((await db.layers.toArray()).map(({ id }) => id)).toEqual(['base']);
    expect((await find(db)).annotations).toEqual(before.annotations);
  });

  it('leave the large one alone when an article is saved, and forget in it what is removed', async () => {
    const db = freshDatabase();
    await save(db, SAVED, ...others(30));
    await mergeLayers(db);
    const merged = await db.layers.get('base');
    await save(db, READ);
    expect(await db.layers.get('base')).toEqual(merged);
    await removeArticles(db, ['urn:uuid:Ledger']);
    expect((await db.layers.get('base'))!.bytes.byteLength).toBe(0);
    expect((await find(db)).annotations).toEqual([]);
    expect((await find(db, SAVED)).annotations).toHaveLength(1);
  });

  it('need no text to be opened again', async () => {
    const db = freshDatabase();
    await save(db, SAVED);
    await db.articles.toCollection().modify(row => {
      row.article.text = 'Another text';
    });
    expect((await loadSaved(db))?.pack.coverage).toHaveLength(1);
  });

  const SPOILS: [string, (db: GlossatorDatabase) => Promise<unknown>][] = [
    ['lost', db => db.layers.clear()],
    ['of another version', db => db.layers.toCollection().modify({ algorithm: 0 })],
    ['of another shape', db => db.table('layers').toCollection().modify({ v: 9 })],
    ['damaged', db => db.layers.toCollection().modify(row => void new Uint8Array(row.bytes, 40, 1).fill(99))],
    ['of other articles', db => db.layers.toCollection().modify({ articles: [] })],
  ];
  it.each(SPOILS)('are made anew from the texts where they are %s', async (_how, spoil) => {
    const db = freshDatabase();
    await save(db, SAVED);
    const before = await find(db);
    await spoil(db);
    expect(await find(db)).toEqual(before);
  });

  it('are dropped where a text is another, so that the next look is right', async () => {
    const db = freshDatabase();
    await save(db, SAVED);
    await db.articles.toCollection().modify(row => {
      row.article.text = row.article.text.split('\n\n').slice(0, 2).join('\n\n');
    });
    await expect(find(db)).rejects.toThrow(RangeError);
    expect((await find(db)).annotations).toHaveLength(1);
  });
});
