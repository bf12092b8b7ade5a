import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstLine, isNoteId, linkedNotes, noteLink } from '../../../core/note-links';

const ID = 'urn:uuid:0190c7a2-1f00-7abc-8def-000000000001';
const OTHER = 'urn:uuid:0190c7a2-1f00-7abc-8def-000000000002';

describe('linkedNotes', () => {
  it.each([
    ['a link', `See [the harbour](${ID}).`, [ID]],
    ['two links', `[a](${ID}) and [b](${OTHER})`, [ID, OTHER]],
    ['the same note twice', `[a](${ID}), [b](${ID})`, [ID]],
    ['an address in angle brackets', `[a](<${ID}>)`, [ID]],
    ['an address in capitals', `[a](${ID.toUpperCase()})`, [ID]],
    ['a link to a page', '[a](https://news.example/)', []],
    ['an id that is no link', ID, []],
    ['no text', '', []],
  ])('finds in %s what it leads to', (_what, text, ids) => {
    expect(linkedNotes(text)).toEqual(ids);
  });
});

describe('noteLink', () => {
  it('writes a link that is found again, whatever the title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), title => {
        const link = noteLink(ID, title);
        expect(linkedNotes(link)).toEqual([ID]);
        expect(link).not.toMatch(/\n/);
      }),
    );
  });

  it('leaves a title its brackets and stars', () => {
    expect(noteLink(ID, 'Silt [again] *so*')).toBe(`[Silt \\[again\\] \\*so\\*](${ID})`);
  });
});

describe('isNoteId', () => {
  it.each([
    [ID, true],
    ['https://news.example/', false],
    [`${ID}/x`, false],
    ['javascript:alert(1)', false],
  ])('knows %s', (url, isNote) => {
    expect(isNoteId(url)).toBe(isNote);
  });
});

describe('firstLine', () => {
  it.each([
    ['\n\n## **Lamps** first\n- pier', 'Lamps first'],
    ['> said _so_', 'said so'],
    ['1. one', 'one'],
    [`See [the \\[old\\] quay](${ID}).`, 'See the [old] quay.'],
    ['***\n2017 was dry', '2017 was dry'],
    ['', ''],
  ])('calls %j by its words', (text, line) => {
    expect(firstLine(text)).toBe(line);
  });
});
