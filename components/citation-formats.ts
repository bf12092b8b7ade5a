import type { Work } from '../core/corpus';
import { citeBibtex } from './cite-bibtex';
import { citeCslJson } from './cite-csl-json';
import { citePlain } from './cite-plain';
import { citeRis } from './cite-ris';
import type { StringKey } from './strings';

export interface CitationFormat {
  name: StringKey;
  write(works: readonly Work[]): string;
}

/** The formats in which sources can be copied, the one for everybody first. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { name: 'formatPlain', write: citePlain },
  { name: 'formatBibtex', write: citeBibtex },
  { name: 'formatCslJson', write: citeCslJson },
  { name: 'formatRis', write: citeRis },
];
