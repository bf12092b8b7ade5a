import type { Work } from '../core/corpus';
import { citeBibtex } from './cite-bibtex';
import { citeCslJson } from './cite-csl-json';
import { citePlain } from './cite-plain';
import { citeRis } from './cite-ris';
import type { StringKey } from './strings';

export interface CitationFormat {
  name: StringKey;
  /** Of a file: the end of its name, and its media type. */
  extension: string;
  type: string;
  write(works: readonly Work[]): string;
}

/** The formats in which sources can be copied, the one for everybody first. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { name: 'formatPlain', extension: 'txt', type: 'text/plain', write: citePlain },
  { name: 'formatBibtex', extension: 'bib', type: 'application/x-bibtex', write: citeBibtex },
  { name: 'formatCslJson', extension: 'json', type: 'application/vnd.citationstyles.csl+json', write: citeCslJson },
  { name: 'formatRis', extension: 'ris', type: 'application/x-research-info-systems', write: citeRis },
];
