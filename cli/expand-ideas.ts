/**
 * Put word lists in the place of their names.
 *
 * Many claims speak of immigrants or of sanctuary cities; the words for them
 * stand once, in ideas.json, and concepts name them as "@immigrants".
 */
import * as v from 'valibot';

const ideasSchema = v.record(v.string(), v.array(v.string()));
/** Only what expansion needs; the pack's own schema checks the rest. */
const conceptsSchema = v.looseObject({
  concepts: v.array(
    v.looseObject({
      ideas: v.array(v.union([v.string(), v.array(v.string())])),
      without: v.optional(v.union([v.string(), v.array(v.string())])),
    }),
  ),
});

export type Ideas = Record<string, string[]>;

/** Read the word lists; throws where a value is no list of words. */
export function parseIdeas(input: unknown): Ideas {
  return v.parse(ideasSchema, input);
}

/** Expand the concepts of an entry; entries without well-formed concepts are given back as they are. */
export function expandIdeas(entry: unknown, ideas: Ideas, report: (name: string) => void): unknown {
  const result = v.safeParse(conceptsSchema, entry);
  if (!result.success) {
    return entry;
  }
  const expand = (words: string | string[]) => expandWords([words].flat(), ideas, report);
  const concepts = result.output.concepts.map(({ ideas: named, without, ...concept }) => ({
    ideas: named.map(expand),
    ...(without === undefined ? {} : { without: expand(without) }),
    ...concept,
  }));
  return { ...result.output, concepts };
}

/** Expand names in a list of words, also inside other lists; each word stands once. */
function expandWords(words: string[], ideas: Ideas, report: (name: string) => void, depth = 0): string[] {
  const expanded = words.flatMap(word => {
    if (!word.startsWith('@')) {
      return [word];
    }
    const list = Object.hasOwn(ideas, word.slice(1)) ? ideas[word.slice(1)] : undefined;
    // A list that names itself would never end.
    if (list === undefined || depth > 4) {
      report(word);
      return [];
    }
    return expandWords(list, ideas, report, depth + 1);
  });
  return [...new Set(expanded)];
}
