import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages } from '../../../core/find';
import { readIndex, writeIndex } from '../../../core/index-file';
import { buildPassageIndex, fromSections, toSections } from '../../../core/passage-index';

const QUOTATION =
  'Smugglers loaded crates of contraband lobster onto unmarked trawlers near the breakwater before sunrise.';
const OTHERS = [
  'Councillors postponed the harbour dredging contract until surveyors measured the silt.',
  'Ferry passengers complained about turnstiles that swallowed tickets and never opened.',
];
const TEXTS = [QUOTATION, ...OTHERS];

function find(text: string) {
  return findPassages(text, buildPassageIndex(TEXTS), TEXTS);
}

function first(text: string) {
  const [match] = find(text);
  return match && { passage: match.passage, variant: match.variant, quoted: text.slice(match.start, match.end) };
}

describe('findPassages', () => {
  it('finds a passage word for word, without its final stop', () => {
    expect(first(`She said: “${QUOTATION}” Nobody asked.`)).toEqual({
      passage: 0,
      variant: 'verbatim',
      quoted: QUOTATION.slice(0, -1),
    });
  });

  it('does not care for typography', () => {
    expect(first(QUOTATION.toUpperCase().replaceAll(' ', '\u00a0'))?.variant).toBe('verbatim');
  });

  it('calls a part of a passage shortened', () => {
    expect(first('Crates of contraband lobster onto unmarked trawlers near the breakwater, he wrote.')).toMatchObject({
      passage: 0,
      variant: 'shortened',
    });
  });

  it('calls a changed passage altered and marks the changed word', () => {
    const text = QUOTATION.replace('contraband', 'stolen');
    const [match] = find(text);
    expect(match.variant).toBe('altered');
    const changed = match.words.filter(word => word.relation !== 'same');
    expect(changed.map(({ article, corpus }) => [text.slice(...article!), QUOTATION.slice(...corpus!)])).toEqual([
      ['stolen', 'contraband'],
    ]);
  });

  it('joins across an attribution in the middle', () => {
    const text =
      '“Smugglers loaded crates of contraband lobster,” Mayor Ida Quill said, “onto unmarked trawlers near the breakwater before sunrise.”';
    const match = first(text);
    expect(match?.quoted.startsWith('Smugglers')).toBe(true);
    expect(match?.quoted.endsWith('sunrise')).toBe(true);
  });

  it.each([
    'The harbour master said that the weather would improve by Thursday, according to people familiar with the matter.',
    'Passengers were told about the ferry.',
    '',
  ])('stays silent on other texts: %s', text => {
    expect(find(text)).toEqual([]);
  });

  it('finds eight words in a row out of a long passage, however common they are', () => {
    const long = `${QUOTATION.slice(0, -1)}, and the people who are in the town said that it was all they could do.`;
    const found = findPassages('He said that it was all they could do about it.', buildPassageIndex([long]), [long]);
    expect(found).toHaveLength(1);
  });

  it('does not take a few words of a long passage for it, where they are changed', () => {
    const long = `${QUOTATION.slice(0, -1)}, and ${'nobody in the town remembered exactly when or why it had begun, '.repeat(4)}`;
    const text = 'Somebody loaded crates of stolen lobster onto a cart.';
    expect(findPassages(text, buildPassageIndex([long]), [long])).toEqual([]);
    expect(first(text)?.passage).toBe(0);
  });

  it('counts offsets from the base it is given', () => {
    const [match] = findPassages(QUOTATION, buildPassageIndex(TEXTS), TEXTS, { base: 1000 });
    expect(match.start).toBe(1000);
    expect(match.words[0].article).toEqual([1000, 1009]);
  });

  it('finds whatever is embedded whole, as a linear scan would', () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z]{1,2}$/);
    const passage = fc.uniqueArray(word, { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 8 }), fc.nat(), passage, (passages, pick, around) => {
        const texts = passages.map(words => words.join(' '));
        const wanted = texts[pick % texts.length];
        const text = `${around.join(' ')} ${wanted} ${around.join(' ')}`;
        const found = findPassages(text, buildPassageIndex(texts), texts).map(match => texts[match.passage]);
        expect(found).toContain(wanted);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the stored index', () => {
  const stored = () => writeIndex(3, toSections(buildPassageIndex(TEXTS)));

  it('finds the same after being written and read', () => {
    const index = fromSections(readIndex(3, stored()));
    expect(findPassages(QUOTATION, index, TEXTS)).toEqual(find(QUOTATION));
  });

  it('is the same bytes every time', () => {
    expect(new Uint8Array(stored())).toEqual(new Uint8Array(stored()));
  });

  it('is refused when one bit is damaged, wherever it is', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const buffer = stored();
        const bytes = new Uint8Array(buffer);
        bytes[at % bytes.length] ^= 1 << bit;
        expect(() => readIndex(3, buffer)).toThrow(RangeError);
      }),
    );
  });

  it('is refused when cut short or of another version', () => {
    expect(() => readIndex(3, stored().slice(0, 64))).toThrow(RangeError);
    expect(() => readIndex(4, stored())).toThrow(/another version/);
  });
});
