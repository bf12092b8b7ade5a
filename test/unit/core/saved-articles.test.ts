import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article';
import { findContext } from '../../../core/find-context';
import { buildPassageIndex } from '../../../core/passage-index';
import { passagesIn, reduceSaved, savedCorpus } from '../../../core/saved-articles';

const LEDGER = 'https://ledger.example';
const STANDING =
  'Kindly address letters to the editor at the lighthouse, stamped, before the tide turns on Thursday evening.';
const COPIED =
  'Surveyors lowered lanterns into the flooded cistern beneath the granary and counted eleven drowned barrels.';
const QUOTED = 'Barrels do not drown themselves in a cistern';

function article(source: string, ...sentences: string[]): Article {
  return { source, headline: 'News', text: ['News', ...sentences].join('\n\n') };
}

function corpusOf(saved: Article) {
  const { coverage } = reduceSaved('a', saved, '2024-03-04T08:00:00Z');
  const texts = passagesIn(saved);
  const passages = texts.map(text => ({ body: { type: 'coverage' as const, id: 'a' }, text }));
  const layers = { index: buildPassageIndex(texts), added: buildPassageIndex([]) };
  return savedCorpus([coverage], layers, passages);
}

function foundIn(read: Article, saved: Article): string[] {
  return findContext(read, [corpusOf(saved)]).annotations.map(({ target }) => {
    const quote = target.selector.find(selector => selector.type === 'TextQuoteSelector');
    return quote?.exact ?? '';
  });
}

describe('a saved article', () => {
  const saved = article(`${LEDGER}/a`, STANDING, COPIED, `“${QUOTED},” said the miller.`);

  it('is found where another paper copies a sentence of it or prints its quotation', () => {
    const read = article('https://courier.example/b', COPIED, `The miller said: “${QUOTED}!”`);
    expect(foundIn(read, saved)).toEqual([COPIED.slice(0, -1), QUOTED]);
  });

  it('is not found by what its paper prints under every article, but by its quotations there', () => {
    const read = article(`${LEDGER}/b`, STANDING, `The miller said: “${QUOTED}!”`);
    expect(foundIn(read, saved)).toEqual([QUOTED]);
  });

  it('is found where another paper gives another number in much the same sentence', () => {
    const read = article('https://courier.example/b', COPIED.replace('eleven', '14'));
    const [annotation] = findContext(read, [corpusOf(saved)]).annotations;
    const [reason] = annotation!.glossator.reasons;
    const changed = reason!.words.find(({ relation }) => relation === 'changed');
    expect(annotation!.glossator.variant).toBe('altered');
    expect(read.text.slice(...changed!.article!)).toBe('14');
    expect(reason!.text.slice(...changed!.corpus!)).toBe('eleven');
  });

  it('is not found by a few words that stand in every paper', () => {
    const anonymous = 'That is what two clerks say who spoke on the condition of anonymity because of the auction.';
    const read = article(
      'https://courier.example/b',
      'So did others, who spoke on the condition of anonymity because of their posts.',
    );
    expect(foundIn(read, article(`${LEDGER}/a`, anonymous))).toEqual([]);
  });

  it('is called by its host where it names no outlet, and by its address where it has no headline', () => {
    const { coverage } = reduceSaved('a', { source: 'https://www.ledger.example/x', headline: '', text: '' }, '');
    expect(coverage).toMatchObject({ outlet: 'ledger.example', headline: 'https://www.ledger.example/x' });
  });
});

describe('passagesIn', () => {
  it('lists sentences and quotations, and leaves out what is too short to be known again', () => {
    expect(passagesIn({ text: 'Rain.\n\nHe said: “We will go by the last boat.” Nobody went by that boat.' })).toEqual([
      'He said: “We will go by the last boat.”',
      'Nobody went by that boat.',
      'We will go by the last boat.',
    ]);
  });
});
