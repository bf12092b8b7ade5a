/** Rows as they come from a server, and what is wrong with them. */
import { parseEntry } from '../../data/pack-schema';

/** Longer passages are no quotations, and control characters no text; `data/entry-schemas.ts` says the same. */
const MAX_PASSAGE = 1200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** An article with its passages, in order. */
export interface ArticleRow {
  id: string;
  url: string | null;
  outlet: string | null;
  headline: string | null;
  author: string | null;
  published: string;
  opening: string | null;
  passages: (string | null)[];
}

/** An entry of a pack. */
export interface EntryRow {
  section: string;
  id: string;
  entry: unknown;
}

/** The entry as a pack has it, or what is wrong with it, in words. */
export function readEntry<Entry>(section: string, entry: unknown): { entry: Entry } | { reason: string } {
  const result = parseEntry(section, 0, entry);
  return Array.isArray(result)
    ? { reason: result.map(problem => `field ${problem.field}: ${problem.message}`).join('; ') }
    : { entry: result.entry as Entry };
}

/** What is wrong with a passage; `undefined` where nothing is. */
export function passageProblem(text: string | null): string | undefined {
  if (text === null || text.trim() === '') {
    return 'is empty';
  }
  if (text.length > MAX_PASSAGE) {
    return `has ${text.length} characters, more than ${MAX_PASSAGE}`;
  }
  return CONTROL.test(text) ? 'holds a control character' : undefined;
}
