import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignPassage } from '../../../page/align-passage';

const PARTS = { prefix: 'nowthenewbridge', exact: 'wasclosedinmarch', suffix: 'aftercracks' };
const WHOLE = PARTS.prefix + PARTS.exact + PARTS.suffix;

/** What the found place reads, and the changes before it, in it and after it. */
function read(text: string, parts = PARTS, begin = 0) {
  const { start, end, before, errors, after } = alignPassage({ text, parts, begin, band: 20 });
  return [text.slice(start, end), before, errors, after];
}

/** Fewest changes that make a stretch of `text` of `pattern`, by the textbook. */
function fewestChanges(pattern: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  for (const [i, wanted] of [...pattern].entries()) {
    const next = [i + 1];
    for (const [j, there] of [...text].entries()) {
      next.push(Math.min(row[j]! + Number(there !== wanted), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

describe('alignPassage', () => {
  it('finds an unchanged passage between its surroundings', () => {
    expect(read(`xx${WHOLE}yy`)).toEqual([PARTS.exact, 0, 0, 0]);
  });

  it.each([
    ['another word', 'wasshutinmarch', 'wasshutinmarch'],
    ['another first word', 'isclosedinmarch', 'isclosedinmarch'],
    ['another last word', 'wasclosedinmay', 'wasclosedinmay'],
    ['a word more', 'wasfinallyclosedinmarch', 'wasfinallyclosedinmarch'],
    ['all words changed', 'willopensoon', 'willopensoon'],
  ])('is held in its place by its surroundings with %s', (_name, words, found) => {
    const [place, before, , after] = read(`xx${PARTS.prefix}${words}${PARTS.suffix}yy`);
    expect([place, before, after]).toEqual([found, 0, 0]);
  });

  it('is found without its surroundings', () => {
    expect(read(`something else ${PARTS.exact} and other words`)[0]).toBe(PARTS.exact);
  });

  it('leaves what was put in beside a passage out of it', () => {
    const [place, , errors] = read(`${PARTS.prefix}zzz${PARTS.exact}zzz${PARTS.suffix}`);
    expect([place, errors]).toEqual([PARTS.exact, 0]);
  });

  it('stays inside the text', () => {
    expect(read('', PARTS)).toEqual(['', PARTS.prefix.length, PARTS.exact.length, PARTS.suffix.length]);
  });

  it('needs as few changes as there are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 });
    fc.assert(
      fc.property(text, text, text, text, (prefix, exact, suffix, there) => {
        const found = alignPassage({ text: there, parts: { prefix, exact, suffix }, begin: 0, band: 50 });
        expect(found.before + found.errors + found.after).toBe(fewestChanges(prefix + exact + suffix, there));
        expect(found.start).toBeLessThanOrEqual(found.end);
      }),
    );
  });
});
