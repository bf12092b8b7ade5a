import { describe, expect, it } from 'vitest';
import { type ContextAnnotation, positionOf, quoteOf } from '../../../core/annotation';
import type { Article } from '../../../core/article';
import { findContext } from '../../../core/find-context';
import { articleOf, HARBOUR, HARBOUR_ELSEWHERE, open, PACK, UNRELATED } from './small-pack';

const corpus = open();

function ofKind(annotations: readonly ContextAnnotation[], kind: string): ContextAnnotation[] {
  return annotations.filter(annotation => annotation.glossator.kind === kind);
}

function quoted(article: Article, annotation: ContextAnnotation): string {
  const { start, end } = positionOf(annotation.target)!;
  return article.text.slice(start, end);
}

describe('findContext', () => {
  const article = articleOf(HARBOUR);
  const { annotations, related, sentences } = findContext(article, [corpus]);

  it('finds a quotation that a statement and other coverage print, the statement first', () => {
    const [quotation] = ofKind(annotations, 'quotation');
    expect(quotation.body).toEqual([
      { type: 'statement', id: 's-silt' },
      { type: 'coverage', id: 'gazette' },
    ]);
    expect(quotation.glossator.variant).toBe('verbatim');
    expect(quoted(article, quotation)).toBe('Dredging in June buries the young lobsters under a metre of silt');
  });

  it('finds the sentence that makes a claim, with the words that name its ideas', () => {
    const [claim] = ofKind(annotations, 'claim');
    expect(claim.body).toEqual([{ type: 'claim', id: 'dredging-catch' }]);
    expect(claim.motivation).toBe('assessing');
    expect(quoted(article, claim)).toMatch(/^Studies of the inner channel .* the guild said\.$/);
    const [reason] = claim.glossator.reasons;
    const agreeing = reason.words.filter(
      word => word.article && (word.relation === 'same' || word.relation === 'related'),
    );
    const words = agreeing.map(word => article.text.slice(...word.article!));
    expect(words).toEqual(expect.arrayContaining(['dredging', 'lowers', 'lobster', 'catch']));
  });

  it('finds a number that other coverage gives differently', () => {
    const [number] = ofKind(annotations, 'number');
    expect(quoted(article, number)).toBe('about 300');
    expect(number.body).toEqual([
      { type: 'number', id: 'guild-members' },
      { type: 'coverage', id: 'gazette' },
    ]);
  });

  it('gives quotation selectors that read as the text', () => {
    for (const annotation of annotations) {
      const { exact, prefix, suffix } = quoteOf(annotation.target)!;
      const { start, end } = positionOf(annotation.target)!;
      expect(article.text.slice(start, end)).toBe(exact);
      expect(article.text.slice(0, start).endsWith(prefix)).toBe(true);
      expect(article.text.slice(end).startsWith(suffix)).toBe(true);
    }
  });

  it('lists other coverage of the event, and never the article itself', () => {
    expect(Object.fromEntries(related.map(({ id, relation }) => [id, relation]))).toEqual({
      gazette: 'event',
      ledger: 'same-text',
    });
  });

  it('does not list the article under its own address', () => {
    const own = articleOf(HARBOUR, 'https://www.ledger.example/dredging/?utm_source=feed#top');
    expect(findContext(own, [corpus]).related.map(({ id }) => id)).toEqual(['gazette']);
  });

  it('tells what both share in the words of the article', () => {
    const [first] = related.filter(({ id }) => id === 'gazette');
    expect(first.shared.quotations).toHaveLength(1);
    expect(first.shared.terms).toEqual(expect.arrayContaining(['lobster', 'dredging']));
    expect(first.shared.numbers).toEqual([{ here: 'about 300', there: '450', label: 'members of the guild' }]);
  });

  it('writes a shared word small though headline and quotation begin it large', () => {
    const article = articleOf(HARBOUR.replace('delays dredging', 'Delays Dredging'));
    const [first] = findContext(article, [corpus]).related;
    expect(first.shared.terms).toContain('dredging');
    expect(first.shared.terms).not.toContain('Dredging');
  });

  it('tells what only one of both prints, and which sentences stand in a copy', () => {
    const [gazette, ledger] = ['gazette', 'ledger'].map(id => related.find(each => each.id === id)!);
    expect(gazette.onlyHere.quotations).toEqual(['We will not move a single boat until the survey is public.']);
    expect(gazette.onlyThere.quotations).toEqual([]);
    expect(gazette.shared.sentences).toEqual([]);
    expect(gazette.onlyHere.numbers).toEqual([]);
    expect(ledger.onlyHere).toEqual({ quotations: [], numbers: [] });
    const copied = ledger.shared.sentences.map(({ sentence }) => sentences[sentence]);
    expect(copied.length).toBeGreaterThan(sentences.length / 2);
    for (const { words } of ledger.shared.sentences) {
      expect(HARBOUR).toContain(words);
    }
  });

  it('lays a quotation that both print otherwise side by side, word by word', () => {
    const altered = articleOf(HARBOUR.replace('buries the young lobsters', 'buries nearly all lobsters'));
    const there = findContext(altered, [corpus]).related.find(({ id }) => id === 'gazette')!;
    const [{ here, there: printed, words }] = there.shared.quotations;
    const differing = words.filter(word => word.relation !== 'same');
    expect(differing.map(word => word.article && here.slice(...word.article))).toEqual(['nearly', 'all']);
    expect(differing.map(word => word.corpus && printed.slice(...word.corpus))).toEqual(['the', 'young']);
  });

  it('compares the nearest coverage alone where there is much of it', () => {
    const [ledger, gazette] = PACK.coverage;
    const many = Array.from({ length: 60 }, (_, i) => ({ ...gazette, id: `copy-${i}`, url: null }));
    const found = findContext(article, [open({ ...PACK, coverage: [ledger, ...many] })]).related;
    expect(found).toHaveLength(61);
    const compared = found.filter(({ shared }) => shared.quotations.length > 0);
    expect(compared).toHaveLength(40);
    expect(compared.map(({ id }) => id)).toContain('ledger');
  });

  it('has nothing to say on an unrelated article', () => {
    expect(findContext(articleOf(UNRELATED), [corpus])).toEqual({ annotations: [], related: [], sentences: [] });
  });

  it('matches only the changed stretches where they are given', () => {
    const start = HARBOUR.indexOf('Studies of');
    const changed = findContext(article, [corpus], { changed: [{ start, end: start + 10 }] });
    expect(changed.annotations).toEqual(ofKind(annotations, 'claim'));
    expect(changed.related).toEqual(related);
  });

  it('gives the same answer to the same question', () => {
    expect(JSON.stringify(findContext(article, [open()]))).toBe(JSON.stringify({ annotations, related, sentences }));
  });

  it('sees both sides of a number', () => {
    const there = articleOf(HARBOUR_ELSEWHERE, 'https://elsewhere.example/');
    const [number] = ofKind(findContext(there, [corpus]).annotations, 'number');
    expect(quoted(there, number)).toBe('450');
    expect(number.body).toContainEqual({ type: 'coverage', id: 'ledger' });
  });

  it('takes a figure as of another year for an update', () => {
    const sentence = 'As of 2019, the guild had 700 members in all, its chair said.';
    expect(ofKind(findContext(articleOf(sentence), [corpus]).annotations, 'number')).toEqual([]);
    const undated = sentence.replace('As of 2019, the', 'The');
    expect(ofKind(findContext(articleOf(undated), [corpus]).annotations, 'number')).toHaveLength(1);
  });

  it.each([
    ['a word that excludes the claim', 'Dredging lowers the price of the lobster catch, the guild said on Monday.'],
    ['an idea that is missing', 'Dredging brings more lobster boats into the inner channel, the guild said.'],
  ])('stays silent where the sentence has %s', (_, sentence) => {
    expect(ofKind(findContext(articleOf(sentence), [corpus]).annotations, 'claim')).toEqual([]);
  });

  it('survives text that is no article', () => {
    for (const text of ['', '\n\n\n', '“““', '0', 'a'.repeat(50_000), '“a ”'.repeat(5000)]) {
      expect(findContext(articleOf(text), [corpus]).annotations).toEqual([]);
    }
  });
});

describe('a concept with names that stand near', () => {
  const near = open({
    ...PACK,
    claims: PACK.claims.map(claim => ({
      ...claim,
      concepts: [{ ideas: [['lobster'], ['fewer']], near: ['tamsin vale'] }],
    })),
  });
  const claimsIn = (text: string) => ofKind(findContext(articleOf(text), [near]).annotations, 'claim').length;

  it('is found where the next sentence of the paragraph has the name', () => {
    expect(claimsIn('There were fewer lobster boats than in spring. Tamsin Vale counted them for the board.')).toBe(1);
  });

  it('is not found where another paragraph has it', () => {
    expect(claimsIn('There were fewer lobster boats than in spring.\n\nTamsin Vale counted them for the board.')).toBe(
      0,
    );
  });
});

describe('numbers that related coverage gives differently', () => {
  it('are of what the quantity counts, not of anything in its range', () => {
    const text = HARBOUR.replace('about 300 members', 'many members').replace('forty boats', '700 boats');
    const { related } = findContext(articleOf(text), [corpus]);
    expect(related.flatMap(({ shared }) => shared.numbers)).toEqual([]);
  });
});
