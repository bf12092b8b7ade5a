import { describe, expect, it } from 'vitest';
import { compareCoverage, quotationsIn } from '../../../core/compare-coverage';
import { reduce } from '../../../core/reduce';
import { wordsOf } from '../../../core/words';

function compare(here: string, there: string, differing: { here: string; there: string; label: string }[] = []) {
  const names = new Map(wordsOf(here).map(word => [word.stem, word.text]));
  const { numbers } = reduce({ text: here });
  return compareCoverage(
    { text: here, quotations: quotationsIn(here), numbers, names },
    reduce({ text: there }),
    differing,
  );
}

/** Words enough around quotations that a fingerprint keeps them. */
const REPORT =
  'The council met for four hours on Tuesday night in the old hall above the harbor, and most of the seats were taken ' +
  'by people who had come to hear what the new survey says about the channel and about the boats that lie in it.';

describe('compareCoverage', () => {
  it('takes a quotation of which one prints less for the same', () => {
    const here = `${REPORT} “The lobsters will be gone by June,” said the chair.`;
    const there = `${REPORT} “I tell you that the lobsters will be gone by June, and nobody will pay us for them.”`;
    const { quotations, onlyHere, onlyThere } = compare(here, there);
    expect(quotations).toEqual([
      { here: 'The lobsters will be gone by June', there: 'the lobsters will be gone by June', words: [] },
    ]);
    expect([onlyHere.quotations, onlyThere.quotations]).toEqual([[], []]);
  });

  it('aligns what is altered, with offsets into the parts that it shows', () => {
    const here = `${REPORT} “We say the young lobsters will be buried by June,” said the chair.`;
    const there = `${REPORT} “The young lobsters will be dead by June,” the chair said.`;
    const [{ here: ours, there: theirs, words }] = compare(here, there).quotations;
    expect(ours).toBe('the young lobsters will be buried by June');
    expect(theirs).toBe('The young lobsters will be dead by June');
    const differing = words.filter(word => word.relation !== 'same');
    expect(differing.map(word => [ours.slice(...word.article!), theirs.slice(...word.corpus!)])).toEqual([
      ['buried', 'dead'],
    ]);
  });

  it('knows of long quotations only by their samples, and does not call them ours alone', () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${i * 7} and`).join(' ');
    const text = `${REPORT} “${words}.”`;
    const { onlyHere } = compare(text, text);
    expect(reduce({ text }).quotations).toEqual([]);
    expect(onlyHere.quotations).toEqual([]);
    expect(compare(text, REPORT).onlyHere.quotations).toHaveLength(1);
  });

  it('lists quotations and numbers of one side, but not numbers that both give or that differ', () => {
    const here = `${REPORT} The guild has 300 members. The repair of the pier cost $2.4 million last year. Some 140 boats came. It took thirty days. “Nobody asked us about the boats.”`;
    const there = `${REPORT} The guild counts 450 members. The pier was repaired for $2.4 million. “I have nothing to say to them.” The survey said there are 175 moorings in the channel.`;
    const { onlyHere, onlyThere } = compare(here, there, [{ here: '300', there: '450', label: 'members' }]);
    expect(onlyHere.quotations).toEqual(['Nobody asked us about the boats.']);
    expect(onlyHere.numbers.map(({ printed }) => printed)).toEqual(['Some 140']);
    const [{ before, printed, after }] = onlyHere.numbers;
    expect([before, printed, after]).toEqual(['', 'Some 140', ' boats came.']);
    expect(onlyThere.quotations).toEqual(['I have nothing to say to them.']);
    expect(onlyThere.numbers.map(({ printed }) => printed)).toEqual(['175']);
    expect(onlyThere.numbers[0].counts).toContain('survey');
    expect(onlyThere.numbers[0].counts).not.toContain('says');
  });
});

describe('quotationsIn', () => {
  it('keeps each quotation once, and none that is a name or a whole text', () => {
    const text = `The “Mary Ann” came in. “We saw it come in late,” he said. “We saw it come in late,” she said. “${'very '.repeat(130)}late.”`;
    expect(quotationsIn(text)).toEqual(['We saw it come in late']);
  });
});
