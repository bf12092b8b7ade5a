/** Everything in a pack that an article may print word for word. */
import type { ContextBody } from './annotation';
import type { Pack } from './corpus';

/** A statement or quotation that an article may print. */
export interface Passage {
  body: ContextBody;
  text: string;
  /** Of a statement: who made it, and ids of the claims that it makes. */
  speaker?: string;
  claims?: string[];
}

/** A list that may make its items when it is asked for them, or lack some; arrays are such lists too. */
export interface List<Item> {
  readonly length: number;
  at(place: number): Item | undefined;
}

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

/** The texts of `passages`. */
export function textsOf(passages: List<Passage>): List<string> {
  return { length: passages.length, at: place => passages.at(place)?.text };
}
