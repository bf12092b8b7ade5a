import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Format, formatEdit } from '../../../components/markdown-edits';

/** Put `format` on what stands between `|` in `marked`, and show the result in the same way. */
function apply(marked: string, format: Format): string {
  const start = marked.indexOf('|');
  const end = marked.indexOf('|', start + 1) - 1;
  const text = marked.replaceAll('|', '');
  return run(text, start, end < 0 ? start : end, format);
}

function run(text: string, start: number, end: number, format: Format): string {
  const edit = formatEdit({ text, start, end }, format);
  const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  const bar = edit.start === edit.end ? '|' : `|${after.slice(edit.start, edit.end)}|`;
  return after.slice(0, edit.start) + bar + after.slice(edit.end);
}

describe('formatEdit', () => {
  it.each<[Format, string, string]>([
    ['bold', 'The |old| quay', 'The **|old|** quay'],
    ['bold', 'The **|old|** quay', 'The |old| quay'],
    ['bold', 'The | quay', 'The **|** quay'],
    ['italic', 'The |old| quay', 'The *|old|* quay'],
    ['italic', 'The *|old|* quay', 'The |old| quay'],
    ['italic', 'The **|old|** quay', 'The ***|old|*** quay'],
    ['bold', 'The ***|old|*** quay', 'The *|old|* quay'],
    ['italic', 'The ***|old|*** quay', 'The **|old|** quay'],
    ['link', 'The |old| quay', 'The [old](|https://|) quay'],
    ['link', 'The |', 'The [|](https://)'],
    ['list', 'a\nb|c\nd', 'a\n- b|c\nd'],
    ['list', 'a\n|b\nc|\nd', 'a\n|- b\n- c|\nd'],
    ['list', '|- b\n- c|', '|b\nc|'],
    ['list', '|- b\nc|', '|- - b\n- c|'],
    ['quote', 'said |so', '> said |so'],
    ['quote', '> said |so', 'said |so'],
    ['quote', '|', '> |'],
    ['quote', '|\n', '> |\n'],
  ])('%s: %s', (format, before, after) => {
    expect(apply(before, format)).toBe(after);
  });

  it('is taken back by the same button, whatever is selected', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é', '😀') });
    const formats = fc.constantFrom<Format>('bold', 'italic', 'list', 'quote');
    fc.assert(
      fc.property(words, words, words, formats, (before, selected, after, format) => {
        const text = before + selected + after;
        const once = formatEdit({ text, start: before.length, end: before.length + selected.length }, format);
        const changed = text.slice(0, once.from) + once.insert + text.slice(once.to);
        const twice = formatEdit({ text: changed, start: once.start, end: once.end }, format);
        expect(changed.slice(0, twice.from) + twice.insert + changed.slice(twice.to)).toBe(text);
      }),
    );
  });
});
