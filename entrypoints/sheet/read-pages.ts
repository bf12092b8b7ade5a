/**
 * What class sheets are made of: the page of a tab as it is open there, or every
 * page on which the reader has notes, matched anew from what the notes quote.
 */

import { browser } from 'wxt/browser';
import { itemOf } from '../../components/card-item';
import type { Match } from '../../components/group-matches';
import { type ContextAnnotation, quoteOf } from '../../core/annotation';
import { createCaller } from '../../core/rpc';
import type { PageService, StoredNote } from '../../core/service';
import type { GlossatorDatabase } from '../../data/db';
import { allNotes, getNotes } from '../../data/notes';
import type { CallBackground } from '../shared/call-background';

/** A page with what was written and found on it. */
export interface NotedPage {
  title: string;
  source: string;
  notes: StoredNote[];
  matches: Match[];
}

/** Read the page that is open in a tab; `undefined` where no content script answers. */
export async function readTabPage(
  tabId: number,
  call: CallBackground,
  db: GlossatorDatabase,
): Promise<NotedPage | undefined> {
  const ask = createCaller<PageService>('page', request => browser.tabs.sendMessage(tabId, request, { frameId: 0 }));
  const state = await ask('pageState').catch(() => undefined);
  if (!state) {
    return undefined;
  }
  const { title, source, context, passages } = state;
  const ids = state.notes.map(({ id }) => id);
  const [notes, matches] = await Promise.all([getNotes(db, ids), matchesOf(context.annotations, passages, call)]);
  return { title, source, notes, matches };
}

/** List the pages on which the reader has notes, the last changed first; nothing is matched yet. */
export async function notedPages(db: GlossatorDatabase): Promise<NotedPage[]> {
  const pages = new Map<string, NotedPage>();
  for (const stored of await allNotes(db)) {
    const { source } = stored.note.target;
    const page = pages.get(source) ?? { title: stored.title, source, notes: [], matches: [] };
    page.notes.unshift(stored);
    pages.set(source, page);
  }
  return [...pages.values()];
}

/** Find out what the library says to the passages of a page's notes. */
export async function withMatches(page: NotedPage, call: CallBackground): Promise<NotedPage> {
  const matches = await Promise.all(page.notes.map(({ note }) => matchQuote(note, page, call)));
  return { ...page, matches: matches.flat() };
}

async function matchQuote({ target }: StoredNote['note'], { title, source }: NotedPage, call: CallBackground) {
  const quote = quoteOf(target);
  if (!quote) {
    return [];
  }
  const text = `${title}\n\n${quote.prefix}${quote.exact}${quote.suffix}`;
  const { annotations } = await call('matchText', { source, headline: title, text });
  const passages = annotations.map(annotation => quoteOf(annotation.target)?.exact ?? '');
  return matchesOf(annotations, passages, call);
}

async function matchesOf(annotations: ContextAnnotation[], passages: string[], call: CallBackground): Promise<Match[]> {
  const entries = await call(
    'entries',
    annotations.flatMap(({ body }) => body),
  );
  return annotations.map((annotation, index) => ({
    item: itemOf(annotation, entries),
    passage: passages[index] ?? '',
  }));
}
