/** Check that what the entries of a pack say of each other holds: ids are unique, and what they name exists. */
import type { Pack } from '../core/corpus';
import type { Problem } from './pack-schema';
import { SECTIONS, type Section } from './rows';

/** A field of an entry with the ids that it names, and the section where they must be; `*` stands for the place in the list. */
type Reference = [field: string, ids: readonly (string | undefined)[], section: Section];

/** What the entries of each section name. */
const NAMED: { [S in Section]: (entry: Pack[S][number]) => Reference[] } = {
  works: () => [],
  stories: () => [],
  events: ({ stories, claims }) => [
    ['stories[*]', stories, 'stories'],
    ['claims[*]', claims, 'claims'],
  ],
  claims: ({ stories, sources, figures }) => [
    ['sources[*]', sources, 'works'],
    ['figures[*].source', figures.map(figure => figure.source), 'works'],
    ['stories[*]', stories, 'stories'],
  ],
  statements: ({ event, claims }) => [
    ['event', [event], 'events'],
    ['claims[*]', claims, 'claims'],
  ],
  quantities: ({ claim, values }) => [
    ['claim', [claim], 'claims'],
    ['values[*].source', values.map(value => value.source), 'works'],
    ['values[*].coverage', values.map(value => value.coverage), 'coverage'],
  ],
  coverage: ({ event, stories }) => [
    ['event', [event], 'events'],
    ['stories[*]', stories, 'stories'],
  ],
};

/** Give the references of one entry that lead nowhere, as `isKnown` knows. */
export function brokenReferences<S extends Section>(
  section: S,
  entry: Pack[S][number],
  isKnown: (section: Section, id: string) => boolean,
): Pick<Problem, 'field' | 'message'>[] {
  return NAMED[section](entry).flatMap(([field, ids, target]) =>
    ids.flatMap((wanted, i) =>
      wanted === undefined || isKnown(target, wanted)
        ? []
        : [
            {
              field: field.replace('*', String(i)),
              message: `names ${JSON.stringify(wanted)}, which is not among ${target}`,
            },
          ],
    ),
  );
}

/** Give the first `limit` references that lead nowhere and ids that occur twice. */
export function findBrokenReferences(pack: Pack, limit: number): Problem[] {
  const problems: Problem[] = [];
  const known = Object.fromEntries(SECTIONS.map(section => [section, new Set<string>()])) as Record<
    Section,
    Set<string>
  >;
  for (const section of SECTIONS) {
    for (const [index, { id }] of pack[section].entries()) {
      if (known[section].has(id)) {
        problems.push({ section, index, id, field: 'id', message: 'is used twice' });
      }
      known[section].add(id);
    }
  }
  // The bundled pack is compiled before its coverage is first made.
  const isKnown = (section: Section, id: string) =>
    known[section].has(id) || (section === 'coverage' && known.coverage.size === 0);
  for (const section of SECTIONS) {
    for (const [index, entry] of pack[section].entries()) {
      if (problems.length >= limit) {
        return problems.slice(0, limit);
      }
      const { id } = entry;
      problems.push(...brokenReferences(section, entry, isKnown).map(problem => ({ section, index, id, ...problem })));
    }
  }
  return problems.slice(0, limit);
}
