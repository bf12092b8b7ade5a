/** Works as CSL-JSON, which they nearly are: what is ours alone goes into the note. */
import type { Work } from '../core/corpus';
import { workUrl } from './cite';

/** Write `works` as a CSL-JSON file. */
export function citeCslJson(works: readonly Work[]): string {
  return JSON.stringify(works.map(itemOf), null, 2);
}

function itemOf(work: Work) {
  const { unverified, note, genre, isCopy: _ours, ...fields } = work;
  return {
    ...fields,
    genre: genre || undefined,
    URL: workUrl(work),
    note: [note, unverified].filter(Boolean).join(' ') || undefined,
  };
}
