/** A pack that holds nothing yet: what a measurement needs is put into it. */
import type { Pack } from '../core/corpus';

export function emptyPack(): Pack {
  return {
    format: 1,
    id: 'bench',
    name: 'bench',
    publisher: 'bench',
    licence: 'none',
    language: 'en',
    version: '2000-01-01',
    works: [],
    stories: [],
    events: [],
    claims: [],
    statements: [],
    quantities: [],
    coverage: [],
  };
}
