/** Check that what the entries of a pack say of each other holds: ids are unique, and what they name exists. */
import type { Pack } from '../core/corpus';
import type { Problem } from './pack-schema';

/** A field of an entry with the ids that it names, and the section where they must be. */
type Reference = [field: string, ids: readonly (string | undefined)[], section: keyof Pack & `${string}`];

/** Give the first `limit` references that lead nowhere and ids that occur twice. */
export function findBrokenReferences(pack: Pack, limit: number): Problem[] {
  const known = new Map<string, Set<string>>();
  const problems: Problem[] = [];
  const report = (problem: Problem) => {
    if (problems.length < limit) {
      problems.push(problem);
    }
  };
  for (const section of ['works', 'stories', 'events', 'claims', 'statements', 'quantities', 'coverage'] as const) {
    const ids = new Set<string>();
    for (const [index, { id }] of pack[section].entries()) {
      if (ids.has(id)) {
        report({ section, index, id, field: 'id', message: 'is used twice' });
      }
      ids.add(id);
    }
    known.set(section, ids);
  }
  for (const [section, index, id, references] of referencesOf(pack)) {
    for (const [field, ids, target] of references) {
      for (const [i, wanted] of ids.entries()) {
        if (wanted !== undefined && !known.get(target)?.has(wanted)) {
          const message = `names ${JSON.stringify(wanted)}, which is not among ${target}`;
          report({ section, index, id, field: field.replace('*', String(i)), message });
        }
      }
    }
  }
  return problems;
}

/** List what every entry names; `*` in a field stands for the place in the list. */
function* referencesOf(pack: Pack): Generator<[section: string, index: number, id: string, references: Reference[]]> {
  for (const [index, { id, stories, claims }] of pack.events.entries()) {
    yield [
      'events',
      index,
      id,
      [
        ['stories[*]', stories, 'stories'],
        ['claims[*]', claims, 'claims'],
      ],
    ];
  }
  for (const [index, { id, stories, sources, figures }] of pack.claims.entries()) {
    const cited = figures.map(figure => figure.source);
    yield [
      'claims',
      index,
      id,
      [
        ['sources[*]', sources, 'works'],
        ['figures[*].source', cited, 'works'],
        ['stories[*]', stories, 'stories'],
      ],
    ];
  }
  for (const [index, { id, event, claims }] of pack.statements.entries()) {
    yield [
      'statements',
      index,
      id,
      [
        ['event', [event], 'events'],
        ['claims[*]', claims, 'claims'],
      ],
    ];
  }
  for (const [index, { id, claim, values }] of pack.quantities.entries()) {
    const cited = values.map(value => value.source);
    // The bundled pack is compiled before its coverage is first made.
    const printedBy = pack.coverage.length > 0 ? values.map(value => value.coverage) : [];
    yield [
      'quantities',
      index,
      id,
      [
        ['claim', [claim], 'claims'],
        ['values[*].source', cited, 'works'],
        ['values[*].coverage', printedBy, 'coverage'],
      ],
    ];
  }
  for (const [index, { id, event, stories }] of pack.coverage.entries()) {
    yield [
      'coverage',
      index,
      id,
      [
        ['event', [event], 'events'],
        ['stories[*]', stories, 'stories'],
      ],
    ];
  }
}
