/** Notes as the database holds them, many at once. */

/** Runs in a page of the extension: store `count` notes on other pages and three on the page at `url`. */
export async function addNotes(count: number, url: string): Promise<number> {
  const OWN = 3;
  const words = 'harbour court police budget council survey immigrants sanctuary study figures crime report'.split(' ');
  const wordAt = (i: number) => words[i % words.length]!;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('glossator');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const adding = db.transaction('notes', 'readwrite');
  for (let i = 0; i < count; i++) {
    const source = i < OWN ? url : `https://news.example/article-${i}`;
    const exact = `${wordAt(i)} and ${wordAt(i * 7 + 1)} of the ${wordAt(i * 3 + 2)}`;
    const id = `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    const value = `Note ${i} compares the ${wordAt(i * 5)} with the ${wordAt(i * 11 + 4)}, and asks who counted.`;
    adding.objectStore('notes').put({
      v: 1,
      id,
      sources: [source],
      title: `Article ${i} on ${wordAt(i * 13)}`,
      note: {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id,
        type: 'Annotation',
        motivation: 'commenting',
        created: '2026-01-01T00:00:00.000Z',
        modified: '2026-01-01T00:00:00.000Z',
        target: { source, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] },
        body: [{ type: 'TextualBody', value, purpose: 'commenting', format: 'text/markdown' }],
      },
    });
  }
  await new Promise((resolve, reject) => {
    adding.oncomplete = resolve;
    adding.onerror = () => reject(adding.error);
  });
  db.close();
  return count;
}
