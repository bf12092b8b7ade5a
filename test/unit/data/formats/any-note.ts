/** Notes such as readers write, and such as nobody would: for property tests. */
import fc from 'fast-check';
import { COLOURS, type NoteAnnotation, type Selector, type TextualBody } from '../../../../core/annotation';
import type { NoteRow } from '../../../../data/rows';
import { normaliseSource } from '../../../../data/source';

/** Whole words of many scripts, what formats give a meaning to, and what is hard to store. */
const PIECES = [
  ...['budget', 'Straße', 'العربية', 'עברית', '日本語', '한국어', 'ไทย', 'हिन्दी', 'ελληνικά', 'Україна', 'አማርኛ', 'é'],
  ...['👍', '👩‍👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'e\u0301', '\u200f', '\u2028', '\u0000', '\u0085', '\u00a0', '\ufeff', '\u200d'],
  ...['\ud83d', '\udc4d', '\ud800\ud800'],
  ...[' ', '  ', '\n', '\n\n', '\r\n', '\r', '\t', ',', ';', '"', "'", '.', ':', '|', '/', '\\', '`', '*', '_'],
  ...['#tag', '.tag', '> ', '- ', '---', '<!-- note {} -->', '\\<!-- note', '-->', '<b>', '&amp;', '[[x]]', '[a](b)'],
  ...['=1+1', '+1', '-1', '@a', '＝1', "'=1", "''-1", '{', '}', '$', '%', '^', '~', '---\nsource: "x"\n---'],
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const anyText = fc.oneof(
  { weight: 9, arbitrary: fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')) },
  // Ten thousand characters, as the longest notes have.
  { weight: 1, arbitrary: piece.map(one => (one || 'x').repeat(10_000).slice(0, 10_000)) },
);

const line = fc.array(piece, { maxLength: 5 }).map(pieces => pieces.join(''));
const date = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2090, 0, 1) })
  .map(time => new Date(time).toISOString());
const path = fc.array(fc.constantFrom('a', 'b', 'ä', '日', '%20', '-', '1'), { maxLength: 6 }).map(all => all.join(''));
const address = fc
  .tuple(fc.constantFrom('news.example', 'other.example'), path)
  .map(([host, rest]) => normaliseSource(`https://${host}/${rest}`));

/** As a page describes what is selected: position, then quotation; without either the note is on the whole page. */
const selector: fc.Arbitrary<Selector[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Selector[]>([]) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        exact: anyText.filter(text => text !== ''),
        prefix: line,
        suffix: line,
        start: fc.nat(),
        length: fc.nat(10_000),
      })
      .map(({ exact, prefix, suffix, start, length }): Selector[] => [
        { type: 'TextPositionSelector', start, end: start + length },
        { type: 'TextQuoteSelector', exact, prefix, suffix },
      ]),
  },
);

const tags = fc.uniqueArray(
  line.map(tag => tag.trim()).filter(tag => tag !== ''),
  { maxLength: 4 },
);

/** As saving makes them of what was typed. */
const body = fc.tuple(anyText, tags).map(([text, all]): TextualBody[] => [
  ...(text.trim() === ''
    ? []
    : [
        {
          type: 'TextualBody' as const,
          value: text,
          purpose: 'commenting' as const,
          format: 'text/markdown' as const,
        },
      ]),
  ...all.map(value => ({ type: 'TextualBody' as const, value, purpose: 'tagging' as const })),
]);

const document = fc.record(
  { author: line, published: date, site: line, language: fc.constantFrom('en', 'ar', 'pt-BR') },
  { requiredKeys: [] },
);

const note = fc.record({ uuid: fc.uuid(), source: address, selector, body, created: date, modified: date }).map(
  ({ uuid, source, selector: selectors, body: bodies, created, modified }): NoteAnnotation => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${uuid}`,
    type: 'Annotation',
    motivation: 'commenting',
    created,
    modified,
    target: { source, selector: selectors },
    body: bodies,
  }),
);

const anyRow: fc.Arbitrary<NoteRow> = fc
  .record({
    note: note.filter(({ target, body: bodies }) => target.selector.length + bodies.length > 0),
    colour: fc.option(fc.constantFrom(...COLOURS), { nil: undefined }),
    title: line,
    canonical: fc.option(address, { nil: undefined }),
    page: fc.option(document, { nil: undefined }),
    versions: fc.option(fc.array(note, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    deleted: fc.option(date, { nil: undefined }),
  })
  .map(({ note: given, colour, title, canonical, page, versions, deleted }): NoteRow => {
    const { target } = given;
    return {
      v: 1,
      id: given.id,
      sources: canonical === undefined ? [target.source] : [target.source, canonical],
      title,
      note: { ...given, target: { ...target, ...(colour ? { styleClass: colour } : {}) } },
      ...(page && Object.keys(page).length > 0 ? { document: page } : {}),
      ...(versions ? { versions } : {}),
      ...(deleted === undefined ? {} : { deleted }),
    };
  });

/** Notes with different ids, as a database holds them. */
export const anyRows = fc.uniqueArray(anyRow, { maxLength: 6, selector: row => row.id });
