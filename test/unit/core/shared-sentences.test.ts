import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptHashes, samplesOf } from '../../../core/samples';
import { sampleText, sharedSentences } from '../../../core/shared-sentences';
import { tokenize } from '../../../core/tokenize';

const VOCABULARY = Array.from({ length: 400 }, (_, i) => `w${i.toString(36)}q`);

const sentence = fc
  .array(fc.constantFrom(...VOCABULARY), { minLength: 4, maxLength: 30 })
  .map(words => `The ${words.join(' ')}.`);
const blocks = fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

const textOf = (given: readonly string[][]) => given.map(block => block.join(' ')).join('\n\n');

/** The sentences of `here` that are told to stand in `there`, in words. */
function toldOf(here: string, there: string): string[] {
  const sampled = sampleText(here);
  return sharedSentences(here, sampled, keptHashes(there)).map(({ sentence: at }) => {
    const { start, end } = sampled.sentences[at];
    return here.slice(start, end);
  });
}

/** Every run of six words of a text, as one string each. */
function sixes(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return new Set(words.slice(5).map((_, at) => words.slice(at, at + 6).join(' ')));
}

describe('sharedSentences', () => {
  it('tells no sentence that shares no six words with the other text', () => {
    fc.assert(
      fc.property(blocks, blocks, (here, there) => {
        const known = sixes(textOf(there));
        for (const told of toldOf(textOf(here), textOf(there))) {
          expect([...sixes(told)].some(six => known.has(six))).toBe(true);
        }
      }),
    );
  });

  it('tells every copied sentence that its samples reach over, and only the words that stand there', () => {
    fc.assert(
      fc.property(blocks, blocks, (copied, own) => {
        const here = textOf([...own, ...copied]);
        const sampled = sampleText(here);
        const shared = sharedSentences(here, sampled, keptHashes(textOf(copied)));
        const told = new Set(shared.map(({ sentence: at }) => sampled.sentences[at].start));
        const known = sixes(textOf(copied));
        for (const { words } of shared) {
          expect(words === '' || [...sixes(words)].every(six => known.has(six))).toBe(true);
        }
        const from = own.length > 0 ? textOf(own).length + 2 : 0;
        for (const { start, end } of sampled.sentences.filter(each => each.start >= from)) {
          expect(told.has(start) || !isReachedOver(here.slice(start, end))).toBe(true);
        }
      }),
    );
  });

  it('does not tell a sentence of which a sample proves other words', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (whole, at) => {
        const words = whole.slice(0, -1).split(' ');
        const changed = words.with(at % words.length, 'another').join(' ');
        const hashes = new Set(keptHashes(whole));
        const lost = samplesOf(tokenize(changed)).filter(({ hash }) => !hashes.has(hash));
        const found = samplesOf(tokenize(changed)).filter(({ hash }) => hashes.has(hash));
        const proves = lost.some(
          one => one.at >= 5 && !found.some(other => other.at < one.at && one.at < other.at + 6),
        );
        if (proves) {
          expect(toldOf(changed, whole)).toEqual([]);
        }
      }),
    );
  });

  const PARAGRAPH =
    'The harbor council spent four hours on Tuesday night on a question that most of its members had hoped to avoid. ' +
    'The town adopted its policy in the year when the cannery was hiring workers from three other counties.';

  it('tells a copied paragraph with other typography, and none of another', () => {
    const copy = `Something else was said at first.\n\n${PARAGRAPH.toUpperCase().replaceAll(',', ' —')}`;
    expect(toldOf(PARAGRAPH, copy)).toHaveLength(2);
    expect(toldOf(PARAGRAPH, 'Nothing of all this was ever printed by anybody else in the whole county.')).toEqual([]);
  });

  it('does not tell a quotation with another report around it', () => {
    const quotation = '“Dredging in June buries the young lobsters under a metre of silt,”';
    const here = `${quotation} said Ida Quill, who chairs the guild of the lobster crews.`;
    expect(toldOf(here, `${quotation} the chair told reporters who had come to the slipway early.`)).toEqual([]);
  });

  it('looks at the beginning of a page that has no end', () => {
    const endless = Array.from({ length: 5000 }, (_, i) => `Line ${i} of this page says nothing at all.`).join('\n\n');
    expect(sampleText(endless).sentences).toHaveLength(1000);
  });
});

/** Whether samples, close together, cover most of a sentence, however far one from before it reaches into it. */
function isReachedOver(text: string): boolean {
  const tokens = tokenize(text);
  return [0, 1, 2, 3, 4, 5].every(reached => {
    let free = reached;
    const kept = samplesOf(tokens).filter(({ at }) => {
      const isKept = at >= free;
      free = isKept ? at + 6 : free;
      return isKept;
    });
    const isClose = kept.every(({ at }, i) => i === 0 || at - kept[i - 1].at <= 6 + 8);
    const reach = kept.length > 0 ? kept[kept.length - 1].at + 6 - kept[0].at : 0;
    return kept.length >= 2 && isClose && reach >= 0.6 * tokens.length;
  });
}
