/** All notes in short: to find one to link to, and to know which tags there are. */
import { quoteOf } from '../core/annotation';
import { firstLine } from '../core/note-links';
import type { NoteLine, StoredNote } from '../core/service';
import type { GlossatorDatabase } from './db';
import { allNotes } from './notes';
import { fold } from './search-words';

/** Notes that are offered at once: a choice, not a list to read. */
const MAX_OFFERED = 8;

/** Characters of a note that tell it from others. */
const MAX_LINE = 120;

export interface Line extends NoteLine {
  said: string;
  tags: string[];
}

/** Give every note in short, the last changed first. */
export async function noteLines(db: GlossatorDatabase): Promise<Line[]> {
  return (await allNotes(db)).map(lineOf);
}

/** Give the first of `lines` that have all words of `query`. */
export function linesWith(lines: readonly Line[], query: string): NoteLine[] {
  const words = fold(query).split(/\s+/);
  const found: NoteLine[] = [];
  for (const { id, title, line, said, tags } of lines) {
    const text = fold([title, line, said, ...tags].join(' '));
    if (words.every(word => text.includes(word)) && found.push({ id, title, line }) === MAX_OFFERED) {
      break;
    }
  }
  return found;
}

/** Give the tags of `lines`, the most used first. */
export function tagsOf(lines: readonly Line[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of lines.flatMap(({ tags }) => tags)) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}

function lineOf({ note, title }: StoredNote): Line {
  const said = note.body.find(({ purpose }) => purpose === 'commenting')?.value;
  const words = firstLine(said ?? '') || (quoteOf(note.target)?.exact ?? '');
  return {
    id: note.id,
    title,
    line: words.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_LINE),
    // All that it says is looked through, its beginning alone is shown.
    said: said ?? '',
    tags: note.body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
  };
}
