import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../../../core/annotation';
import { writeCsvNotes } from '../../../../data/formats/csv-notes';
import { FileRefused } from '../../../../data/formats/file-refused';
import { writeHypothesis } from '../../../../data/formats/hypothesis';
import { readNotesFile } from '../../../../data/formats/read-notes-file';
import { writeWebAnnotations } from '../../../../data/formats/web-annotation';
import { writeMarkdown } from '../../../../data/formats/write-markdown';
import { writeZip } from '../../../../data/formats/write-zip';
import { anyRows } from './any-note';

const NOW = new Date('2026-11-28T10:00:00Z');
const READING = { now: NOW, pause: async () => undefined };
const PAGE = 'https://news.example/council';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readText = (text: string) => readNotesFile(bytesOf(text), READING);
const readJson = (json: unknown) => readText(JSON.stringify(json));

/** What a Hypothesis group's export looks like, with what only its own users have. */
const FROM_HYPOTHESIS = {
  export_date: '2026-11-20T10:00:00.000Z',
  export_userid: 'acct:reader@hypothes.is',
  client_version: '1.1700.0',
  annotations: [
    {
      id: 'Qm9va3M',
      created: '2026-11-19T08:00:00.123456+00:00',
      updated: '2026-11-19T09:00:00.123456+00:00',
      group: 'abc',
      user: 'acct:reader@hypothes.is',
      hidden: false,
      tags: ['budget', ''],
      text: 'Compare with the **audit**.',
      uri: PAGE,
      document: { title: ['Council budget'] },
      target: [
        {
          source: PAGE,
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 1, endOffset: 9 },
            { type: 'TextPositionSelector', start: 12, end: 20 },
            { type: 'TextQuoteSelector', exact: 'spending', prefix: 'the ', suffix: ' rose' },
          ],
        },
      ],
    },
    { id: 'page', tags: [], text: 'All of it.', uri: PAGE, target: [{ source: PAGE }] },
    { id: 'answer', references: ['Qm9va3M'], tags: [], text: 'No.', uri: PAGE, target: [{ source: PAGE }] },
    { id: 'pdf', tags: [], text: 'A book', uri: 'urn:x-pdf:0123', target: [] },
    'not an annotation',
  ],
};

describe('readNotesFile', () => {
  it('reads what Hypothesis exports, and says of each that it leaves out why and where it stands', async () => {
    const { format, notes, refused } = await readJson(FROM_HYPOTHESIS);
    expect(format).toBe('hypothesis');
    expect(notes).toMatchObject([
      {
        title: 'Council budget',
        sources: [PAGE],
        note: {
          created: '2026-11-19T08:00:00.123Z',
          modified: '2026-11-19T09:00:00.123Z',
          target: {
            source: PAGE,
            selector: [
              { type: 'TextPositionSelector', start: 12, end: 20 },
              { type: 'TextQuoteSelector', exact: 'spending', prefix: 'the ', suffix: ' rose' },
            ],
          },
          body: [{ value: 'Compare with the **audit**.' }, { value: 'budget', purpose: 'tagging' }],
        },
      },
      { title: '', note: { created: NOW.toISOString(), target: { selector: [] } } },
    ]);
    expect(refused.map(({ place, reason }) => [place.number, reason])).toEqual([
      [3, 'reply'],
      [4, 'notWebAddress'],
      [5, 'wrongShape'],
    ]);
  });

  it('gives a note of another program the same id each time', async () => {
    const ids = async () => (await readJson(FROM_HYPOTHESIS)).notes.map(({ id }) => id);
    const first = await ids();
    expect(first[0]).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await ids()).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });

  it.each([
    ['one annotation', (one: object) => one],
    ['a list', (one: object) => [one]],
    ['a page', (one: object) => ({ type: 'AnnotationPage', items: [one] })],
    ['a collection', (one: object) => ({ type: 'AnnotationCollection', first: { items: [one] } })],
    ['a graph', (one: object) => ({ '@graph': [one] })],
  ])('reads Web Annotations as %s', async (_, wrap) => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://other.example/annotations/1',
      type: ['Annotation'],
      motivation: 'highlighting',
      body: { type: 'TextualBody', value: 'See <b>page 3</b>', format: 'text/html', language: 'en' },
      target: {
        source: { id: PAGE, title: 'Council budget' },
        selector: { type: 'TextQuoteSelector', exact: 'spending' },
        styleClass: ['loud', 'green'],
      },
    };
    const { format, notes } = await readJson(wrap(annotation));
    expect(format).toBe('webAnnotation');
    expect(notes).toMatchObject([
      {
        title: 'Council budget',
        note: {
          motivation: 'commenting',
          target: {
            source: PAGE,
            styleClass: 'green',
            selector: [{ type: 'TextQuoteSelector', exact: 'spending', prefix: '', suffix: '' }],
          },
          body: [{ type: 'TextualBody', purpose: 'commenting', value: 'See <b>page 3</b>', language: 'en' }],
        },
      },
    ]);
  });

  it('reads a target that is only an address, and a body that is only text', async () => {
    const { notes } = await readJson({ type: 'Annotation', bodyValue: 'Read this', target: PAGE });
    expect(notes).toMatchObject([{ note: { target: { source: PAGE, selector: [] }, body: [{ value: 'Read this' }] } }]);
  });

  it('reads a file that was packed with gzip', async () => {
    const bytes = Uint8Array.from(gzipSync(JSON.stringify(FROM_HYPOTHESIS)));
    expect((await readNotesFile(bytes, READING)).notes).toHaveLength(2);
  });

  it('reads the table that a spreadsheet has saved, with its columns in another order', async () => {
    const { format, notes, refused } = await readText(
      `url;note;HIGHLIGHT;date\n${PAGE};".budget .audit\nTrue?";"spending; all of it";2026-11-20 10:15\n;x;y;\n`,
    );
    expect(format).toBe('csv');
    expect(notes).toMatchObject([
      {
        note: {
          created: '2026-11-20T10:15:00.000Z',
          body: [{ value: 'True?' }, { value: 'budget' }, { value: 'audit' }],
        },
      },
    ]);
    expect(notes.map(({ note }) => quoteOf(note.target)?.exact)).toEqual(['spending; all of it']);
    expect(refused).toEqual([{ place: { kind: 'line', number: 4 }, reason: 'noAddress' }]);
  });

  it('reads a page of Markdown after it was changed in Obsidian', async () => {
    const { notes } = await readText(
      [
        '---',
        'title: Council budget',
        'source: https://news.example/council',
        "author: 'A. O''Reporter'",
        'tags: [budget, audit]',
        'cssclass: wide',
        '---',
        'A line that somebody wrote before the notes.',
        '<!-- note {"id":"urn:uuid:1","created":"2026-11-20T10:00:00.000Z","colour":"blue","tags":["old tag"]} -->',
        '> spending rose',
        '> 4 percent',
        '',
        'My words, *changed*.',
        '',
        '> quoted by me',
        '',
        '#new #council/tax',
        '<!-- note {"on":"page"} -->',
        '> not what the page says',
      ].join('\r\n'),
    );
    expect(notes).toMatchObject([
      {
        id: 'urn:uuid:1',
        title: 'Council budget',
        document: { author: "A. O'Reporter" },
        note: {
          target: { styleClass: 'blue', selector: [{ exact: 'spending rose\n4 percent' }] },
          body: [{ value: 'My words, *changed*.\n\n> quoted by me' }, { value: 'new' }, { value: 'council/tax' }],
        },
      },
      { note: { target: { selector: [] }, body: [{ value: '> not what the page says' }] } },
    ]);
  });

  it.each([
    ['nothing', '', 'unknownFormat'],
    ['prose', 'Dear reader,\nnotes are in the other file.', 'unknownFormat'],
    ['JSON of something else', '{"version": 1}', 'unknownFormat'],
    ['JSON that was cut off', '{"annotations": [{"uri": "https://', 'damaged'],
    ['a table of something else', 'Name,Price\nx,1', 'unknownFormat'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'unknownFormat'],
  ])('refuses %s', async (_, text, reason) => {
    await expect(readText(text)).rejects.toMatchObject({ reason });
  });

  it('keeps nothing of an annotation but what a note has fields for', async () => {
    const text = `{"annotations":[{"__proto__":{"polluted":1},"uri":"${PAGE}","text":"a","constructor":1,
      "glossator":{"__proto__":{"polluted":1},"document":{"author":"A","evil":1},"versions":"x","deleted":7}}]}`;
    const { notes } = await readText(text);
    expect(JSON.stringify(notes)).not.toMatch(/polluted|evil|constructor/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(notes[0]).not.toHaveProperty('deleted');
  });

  it.each([
    ['an address that runs', { uri: 'javascript:alert(1)', text: 'a' }, 'notWebAddress'],
    ['no address', { text: 'a' }, 'noAddress'],
    ['neither words nor a place', { uri: PAGE, text: ' ', tags: [''] }, 'saysNothing'],
    ['more words than the card takes', { uri: PAGE, text: 'x'.repeat(100_001) }, 'tooLong'],
    ['a thousand tags', { uri: PAGE, tags: Array.from({ length: 1_000 }, (__, index) => `t${index}`) }, 'tooLong'],
  ])('refuses a note with %s', async (_, annotation, reason) => {
    const { notes, refused } = await readJson({ annotations: [annotation] });
    expect(notes).toEqual([]);
    expect(refused).toMatchObject([{ reason }]);
  });

  it('survives what was changed at random: it reads some of it, or says why not', async () => {
    const files = [
      ...[writeWebAnnotations, writeCsvNotes].map(write => async (rows: never[]) => bytesOf(write(rows))),
      async (rows: never[]) => bytesOf(writeHypothesis(rows, '1', NOW)),
      async (rows: never[]) => new Uint8Array(await (await writeZip(writeMarkdown(rows), NOW)).arrayBuffer()),
      async (rows: never[]) => bytesOf([...writeMarkdown(rows)].map(({ text }) => text).join('\n')),
    ];
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        anyRows,
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        async (rows, write, changes) => {
          let bytes = await write(rows as never[]);
          for (const { at, byte, cut } of changes) {
            const place = at % Math.max(1, bytes.length);
            bytes[place] = byte;
            bytes = cut ? bytes.slice(0, place) : bytes;
          }
          await readNotesFile(bytes, READING).catch(error => expect(error).toBeInstanceOf(FileRefused));
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('survives lists in lists in lists', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const { refused } = await readText(`{"annotations":[{"uri":"${PAGE}","tags":${deep},"text":${deep}}, ${deep}]}`);
    expect(refused.map(({ reason }) => reason)).toEqual(['saysNothing', 'wrongShape']);
  });

  it('stops at a bomb in gzip', async () => {
    const gzip = Uint8Array.from(gzipSync(Buffer.alloc(65 * 1024 * 1024)));
    await expect(readNotesFile(gzip, READING)).rejects.toMatchObject({ reason: 'tooLarge' });
  }, 20_000);
});
