/** The pages that were noted, as works to be cited. */

import type { Work } from '../../core/corpus';
import { cslDate } from '../../core/csl-date';
import type { NoteRow } from '../rows';
import { groupByPage, newestOf } from './group-by-page';

/** Give one work for each page of `rows`, as its last changed note describes it. */
export function pageWorks(rows: readonly NoteRow[]): Work[] {
  return groupByPage(rows).map(workOf);
}

function workOf(rows: readonly NoteRow[]): Work {
  const newest = newestOf(rows);
  const { title, document = {} } = newest;
  const url = newest.note.target.source;
  const { author, published, site, language } = document;
  return {
    id: url,
    type: 'article-newspaper',
    title: title || url,
    ...(author ? { author: [{ literal: author }] } : {}),
    'container-title': site || hostOf(url),
    ...(published ? { issued: cslDate(published) } : {}),
    accessed: cslDate(newest.note.modified),
    URL: url,
    ...(language ? { language } : {}),
    genre: '',
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
