/** What the buttons of the editor do with Markdown and the selection in it. */

/** Text of a field and what is selected in it (UTF-16). */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** What a field is to hold from `from` to `to`, and what is selected then. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  start: number;
  end: number;
}

export type Format = 'bold' | 'italic' | 'link' | 'list' | 'quote';

/** Where the address of a new link is typed. */
const ADDRESS = 'https://';

const MARKS = { bold: '**', italic: '*' } as const;
const PREFIXES = { list: '- ', quote: '> ' } as const;

/** Give the edit that puts `format` on what is selected, or takes it off where it stands there already. */
export function formatEdit(selected: Selected, format: Format): Edit {
  switch (format) {
    case 'bold':
    case 'italic':
      return markEdit(selected, MARKS[format]);
    case 'list':
    case 'quote':
      return linesEdit(selected, PREFIXES[format]);
    case 'link':
      return linkEdit(selected);
  }
}

function markEdit({ text, start, end }: Selected, mark: string): Edit {
  const { length } = mark;
  const words = text.slice(start, end);
  if (isMarked(text.slice(0, start), text.slice(end), mark)) {
    return { from: start - length, to: end + length, insert: words, start: start - length, end: end - length };
  }
  return { from: start, to: end, insert: `${mark}${words}${mark}`, start: start + length, end: end + length };
}

/** One star inside two is no mark of its own: `**bold**` is not italic, `***both***` is. */
function isMarked(before: string, after: string, mark: string): boolean {
  const stars = Math.min(/(?<!\*)\**$/.exec(before)![0].length, /^\**/.exec(after)![0].length);
  return mark === '*' ? stars % 2 === 1 : stars >= 2;
}

function linkEdit({ text, start, end }: Selected): Edit {
  const insert = `[${text.slice(start, end)}](${ADDRESS})`;
  // What is missing is typed next: the words of the link, or else its address.
  const place = start === end ? start + 1 : end + '[]('.length;
  return { from: start, to: end, insert, start: place, end: start === end ? place : place + ADDRESS.length };
}

function linesEdit({ text, start, end }: Selected, prefix: string): Edit {
  const from = text.slice(0, start).lastIndexOf('\n') + 1;
  const after = text.indexOf('\n', end);
  const to = after < 0 ? text.length : after;
  const lines = text.slice(from, to).split('\n');
  const isOn = lines.every(line => line.startsWith(prefix));
  const insert = lines.map(line => (isOn ? line.slice(prefix.length) : prefix + line)).join('\n');
  // A caret stays where it was in its line.
  const caret = Math.max(from, start + (isOn ? -prefix.length : prefix.length));
  return { from, to, insert, start: start === end ? caret : from, end: start === end ? caret : from + insert.length };
}

/** Put an edit into a field as if it had been typed, so that the browser's own undo takes it back. */
export function applyEdit(field: HTMLTextAreaElement | HTMLInputElement, edit: Edit): void {
  field.focus();
  field.setSelectionRange(edit.from, edit.to);
  const { document } = globalThis;
  const command = edit.insert === '' ? 'delete' : 'insertText';
  if (!document.execCommand?.(command, false, edit.insert)) {
    field.setRangeText(edit.insert, edit.from, edit.to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(edit.start, edit.end);
}
