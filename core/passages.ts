/**
 * Everything in a pack that an article may print word for word.
 *
 * Of a hundred thousand passages an article prints a few, so they lie in one column,
 * each as JSON, and one is read only when it was found:
 *
 *     start[7] -> ["statement","s-silt","Dredging in June ...","Ida Quill",[]] | start[8] -> ...
 */
import type { ContextBody } from './annotation';
import type { Pack } from './corpus';
import type { IndexSections } from './index-file';

/** A statement or quotation that an article may print. */
export interface Passage {
  body: ContextBody;
  text: string;
  /** Of a statement: who made it, and ids of the claims that it makes. */
  speaker?: string;
  claims?: string[];
}

/** A list of which an item is made when it is asked for; arrays are such lists too. */
export interface List<Item> {
  readonly length: number;
  at(place: number): Item | undefined;
}

/** A passage as it is written. */
type Fields = [type: ContextBody['type'], id: string, text: string, speaker?: string, claims?: string[]];

/** List the passages of `pack`. */
export function passagesOf(pack: Pick<Pack, 'statements' | 'coverage'>): Passage[] {
  return [
    ...pack.statements.map(
      ({ id, text, speaker, claims }): Passage => ({ body: { type: 'statement', id }, text, speaker, claims }),
    ),
    ...pack.coverage.flatMap(({ id, fingerprint }) =>
      fingerprint.quotations.map((text): Passage => ({ body: { type: 'coverage', id }, text })),
    ),
  ];
}

/** Write `passages` into columns. */
export function passageSections(passages: readonly Passage[]): IndexSections {
  const records = passages.map(({ body, text, speaker, claims }) => {
    const fields: Fields = [body.type, body.id, text];
    return asciiOf(JSON.stringify(speaker === undefined ? fields : [...fields, speaker, claims]));
  });
  const start = new Uint32Array(records.length + 1);
  for (const [place, { length }] of records.entries()) {
    start[place + 1] = start[place] + length;
  }
  const record = new Uint8Array(start[records.length]);
  for (const [place, written] of records.entries()) {
    for (let i = 0; i < written.length; i++) {
      record[start[place] + i] = written.charCodeAt(i);
    }
  }
  return { columns: { start, record }, numbers: {} };
}

/** Read passages out of the columns, one at a time. */
export function passagesFromSections({ columns }: IndexSections): List<Passage> {
  const { start, record } = columns;
  return {
    length: start.length - 1,
    at(place) {
      if (place < 0 || place + 1 >= start.length) {
        return undefined;
      }
      const bytes = record.subarray(start[place], start[place + 1]);
      const [type, id, text, speaker, claims] = JSON.parse(String.fromCharCode(...bytes)) as Fields;
      return { body: { type, id }, text, ...(speaker !== undefined && { speaker, claims }) };
    },
  };
}

/** The texts of `passages`. */
export function textsOf(passages: List<Passage>): List<string> {
  return { length: passages.length, at: place => passages.at(place)?.text };
}

/** JSON in which a character takes one byte: the others are written by their numbers. */
function asciiOf(json: string): string {
  return json.replace(/[^ -~]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
