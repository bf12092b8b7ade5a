/** Everything in a pack that an article may print word for word. */
import type { ContextBody } from './annotation';
import type { Coverage, Pack, Statement } from './corpus';

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

/** List the passages of `pack`: all statements, then the quotations of all coverage. */
export function passagesOf(pack: Pick<Pack, 'statements' | 'coverage'>): Passage[] {
  return [...pack.statements.map(passageOfStatement), ...pack.coverage.flatMap(passagesOfCoverage)];
}

export function passageOfStatement({ id, text, speaker, claims }: Statement): Passage {
  return { body: { type: 'statement', id }, text, speaker, claims };
}

export function passagesOfCoverage({ id, fingerprint }: Coverage): Passage[] {
  return fingerprint.quotations.map(text => ({ body: { type: 'coverage', id }, text }));
}

/** The texts of `passages`. */
export function textsOf(passages: List<Passage>): List<string> {
  return { length: passages.length, at: place => passages.at(place)?.text };
}
