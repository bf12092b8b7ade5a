/** What a class sheet says of a page: each passage, what the reader wrote on it, and what was found beside it. */
import type { Kind } from '../core/annotation';
import type { Claim } from '../core/corpus';
import type { StoredNote } from '../core/service';
import { type CardItem, type EntryOf, entriesOf, entryFor } from './card-item';
import { citeAsSeen, workUrl } from './cite';
import { foundLine } from './found-line';
import { groupMatches, type Match } from './group-matches';
import { kindName } from './kind-names';
import { noteParts } from './note-parts';
import { numbersAgreeing, numbersElsewhere } from './numbers-elsewhere';
import { ratingWords } from './rating-words';
import { safeUrl } from './safe-url';
import { isSamePlace } from './same-place';
import type { StringKey, Translate } from './strings';

export interface SheetSource {
  name: string;
  url: string | undefined;
}

export interface SheetFind {
  kind: Kind;
  /** What it is called. */
  name: StringKey;
  line: string;
  /** What the reviewer and the research say, for claims. */
  finding: string;
  sources: SheetSource[];
}

export interface SheetRow {
  key: string;
  passage: string;
  /** What the reader wrote; empty where there is no note. */
  note: string;
  tags: string[];
  finds: SheetFind[];
}

export interface SheetPage {
  title: string;
  source: string;
  rows: SheetRow[];
}

/** Give the rows of a page: the notes with the finds on their passages, then the passages without a note. */
export function sheetRows(notes: readonly StoredNote[], matches: readonly Match[], t: Translate): SheetRow[] {
  const noted = notes.map(({ note }): SheetRow => {
    const { text, tags, quote } = noteParts(note);
    const beside = matches.filter(({ passage }) => isSamePlace(passage, quote));
    return { key: note.id, passage: quote, note: text, tags, finds: beside.map(({ item }) => findOf(item, t)) };
  });
  const quotes = noted.map(({ passage }) => passage);
  const others = matches.filter(({ passage }) => !quotes.some(quote => isSamePlace(passage, quote)));
  const found = groupMatches(others).map(
    (group): SheetRow => ({
      key: group.matches[0]!.item.annotation.id,
      passage: group.passage,
      note: '',
      tags: [],
      finds: group.matches.map(({ item }) => findOf(item, t)),
    }),
  );
  return [...noted, ...found];
}

function findOf(item: CardItem, t: Translate): SheetFind {
  const { kind } = item.annotation.glossator;
  const best = entryFor(item.entries, item.annotation.body[0]!);
  return {
    kind,
    name: kindName(item),
    line: foundLine(item, t),
    finding: best?.type === 'claim' ? findingOf(best.claim, t) : '',
    sources: best?.type === 'claim' ? sourcesOf(best, t) : elsewhere(item, t),
  };
}

function sourcesOf({ claim: { review }, works }: EntryOf<'claim'>, t: Translate): SheetSource[] {
  const cited = works.map(work => ({ name: citeAsSeen(work, t), url: workUrl(work) }));
  return review ? [{ name: review.reviewer.name, url: safeUrl(review.url) }, ...cited] : cited;
}

function findingOf({ finding, review }: Claim, t: Translate): string {
  const rating = review ? t('reviewSaid', [review.reviewer.name, ratingWords(review, t)]) : '';
  return [rating, finding].filter(Boolean).join(' ');
}

/** Who gives the number, and where the words stand; an outlet has one line. */
function elsewhere(item: CardItem, t: Translate): SheetSource[] {
  const numbers = entriesOf(item.entries, 'number')
    .flatMap(entry => [...numbersElsewhere(entry, item, t), ...numbersAgreeing(entry, item, t)])
    .map(({ where, printed, url }) => ({ outlet: where, says: printed, url }));
  const articles = entriesOf(item.entries, 'coverage').map(({ coverage: { outlet, headline, url } }) => ({
    outlet,
    says: headline,
    url,
  }));
  const lines = new Map<string, SheetSource>();
  for (const { outlet, says, url } of [...numbers, ...articles]) {
    if (!lines.has(outlet)) {
      lines.set(outlet, { name: `${outlet}: ${says}`, url: safeUrl(url) });
    }
  }
  return [...lines.values()];
}
