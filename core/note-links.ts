/**
 * Links from one note to another: ordinary Markdown links whose address is the other note's id, so that they stay
 * links in every export: `[The harbour again](urn:uuid:0190c7a2-1f00-7abc-8def-000000000001)`.
 */

/** The address of a note, as it stands in a Markdown link. */
const LINK = /\]\(\s*<?(urn:uuid:[0-9a-z-]+)/gi;

const NOTE_ID = /^urn:uuid:[0-9a-z-]+$/i;

/** What would end the text of a link, or begin something else in it. */
const SPECIAL = /[\\[\]`*_<]/g;

/** Whether `url` leads to a note. */
export function isNoteId(url: string): boolean {
  return NOTE_ID.test(url);
}

/** Give the ids of the notes that `text` (Markdown) links to, each once. */
export function linkedNotes(text: string): string[] {
  return [...new Set([...text.matchAll(LINK)].map(([, id]) => id!.toLowerCase()))];
}

/** Write a link to the note `id`, which is shown as `title`. */
export function noteLink(id: string, title: string): string {
  const line = title.replaceAll(/\s+/g, ' ').trim();
  return `[${line.replaceAll(SPECIAL, '\\$&')}](${id})`;
}

/** Give the first line of `text` that says something, without the signs of Markdown: what a note is called in lists. */
export function firstLine(text: string): string {
  const lines = text.split('\n').map(withoutSigns);
  return lines.find(line => line !== '') ?? '';
}

function withoutSigns(line: string): string {
  return line
    .replace(/^[\s>#+-]*(?:\d+[.)]\s)?/, '')
    .replaceAll(/!?\[((?:\\.|[^\]\\]){0,500})\]\([^)]{0,2000}\)/g, '$1')
    .replaceAll(/\\([!-/:-@[-`{-~])|[*_`]+/g, '$1')
    .trim();
}
