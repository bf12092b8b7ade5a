import { describe, expect, it } from 'vitest';
import { citeBibtex } from '../../../../components/cite-bibtex';
import { citeCslJson } from '../../../../components/cite-csl-json';
import { citeRis } from '../../../../components/cite-ris';
import { pageWorks } from '../../../../data/formats/page-works';
import { saveNote } from '../../../../data/notes';
import { freshDatabase } from '../fresh-database';

async function notedPages() {
  const db = freshDatabase();
  const draft = {
    ...{ id: 'urn:uuid:1', selector: [], text: 'All of it', tags: [], title: 'Council: 4 % more & {less}' },
    source: 'https://www.news.example/council',
    document: { author: 'Ann Reporter', published: '2026-11-20T09:00:00Z', site: 'News Example', language: 'en' },
  };
  await saveNote(db, draft, new Date('2026-11-21T10:00:00Z'));
  await saveNote(db, { ...draft, id: 'urn:uuid:2', text: 'Again' }, new Date('2026-11-22T10:00:00Z'));
  const bare = { id: 'urn:uuid:3', selector: [], text: 'x', tags: [], title: '', source: 'https://other.example/' };
  await saveNote(db, bare, new Date('2026-11-23T10:00:00Z'));
  return pageWorks(await db.notes.toArray());
}

describe('pageWorks', () => {
  it('gives each page once, with what it says of itself and when the reader was there last', async () => {
    expect(await notedPages()).toEqual([
      {
        id: 'https://www.news.example/council',
        type: 'article-newspaper',
        title: 'Council: 4 % more & {less}',
        author: [{ literal: 'Ann Reporter' }],
        'container-title': 'News Example',
        issued: { 'date-parts': [[2026, 11, 20]] },
        accessed: { 'date-parts': [[2026, 11, 22]] },
        URL: 'https://www.news.example/council',
        language: 'en',
        genre: '',
      },
      {
        id: 'https://other.example/',
        type: 'article-newspaper',
        title: 'https://other.example/',
        'container-title': 'other.example',
        accessed: { 'date-parts': [[2026, 11, 23]] },
        URL: 'https://other.example/',
        genre: '',
      },
    ]);
  });

  it('can be cited in each format, with the date of the visit', async () => {
    const works = await notedPages();
    expect(JSON.parse(citeCslJson(works))[0]).toMatchObject({
      accessed: { 'date-parts': [[2026, 11, 22]] },
      language: 'en',
    });
    expect(citeBibtex(works)).toMatch(/urldate = \{2026-11-22\},\n {2}langid = \{en\}/);
    expect(citeRis(works)).toMatch(/Y2 {2}- 2026\/11\/22\/\r\nLA {2}- en/);
  });
});
