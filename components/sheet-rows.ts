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
import { notePlaces } from './note-places';
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
  /** From 1, in the order of the page; it stays where other rows are left out. */
  number: number;
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

/** Give the rows of a page in its order: the notes with the finds on their passages, and the passages without a note. */
export function sheetRows(notes: readonly StoredNote[], matches: readonly Match[], t: Translate): SheetRow[] {
  const places = notePlaces(notes, matches);
  const noted = notes.map(({ note }, index) => {
    const { text, tags, quote } = noteParts(note);
    const beside = matches.filter(({ passage }) => isSamePlace(passage, quote));
    const finds = beside.map(({ item }) => findOf(item, t));
    return { place: places[index]!, row: { key: note.id, passage: quote, note: text, tags, finds } };
  });
  const others = matches.filter(({ passage }) => !noted.some(({ row }) => isSamePlace(passage, row.passage)));
  const found = groupMatches(others).map(group => ({
    place: matches.indexOf(group.matches[0]!),
    row: {
      key: group.matches[0]!.item.annotation.id,
      passage: group.passage,
      note: '',
      tags: [],
      finds: group.matches.map(({ item }) => findOf(item, t)),
    },
  }));
  const rows = [...noted, ...found].toSorted((a, b) => a.place - b.place);
  return rows.map(({ row }, index) => ({ ...row, number: index + 1 }));
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
