/**
 * Align two short runs of words to show a reader what agrees and what differs.
 *
 * Edit distance over words (Wagner and Fischer, 1974) with three grades of
 * agreement: the same word, a related one (same stem, or two names of one idea),
 * another word.
 */
import type { AlignedWord } from './annotation';
import type { Word } from './words';

/** Costs of a step: a related word is nearly a match, a changed word cheaper than leaving out and putting in. */
const RELATED_COST = 4;
const CHANGED_COST = 15;
const GAP_COST = 10;

/** Align `article` with `corpus`; `areRelated` may know more pairs than equal stems. */
export function alignWords(
  article: readonly Word[],
  corpus: readonly Word[],
  areRelated: (a: Word, b: Word) => boolean = sameStem,
): AlignedWord[] {
  const costs = costTable(article, corpus, areRelated);
  const steps: AlignedWord[] = [];
  let i = article.length;
  let j = corpus.length;
  while (i > 0 || j > 0) {
    const here = costs[i][j];
    if (i > 0 && j > 0 && here === costs[i - 1][j - 1] + stepCost(article[i - 1], corpus[j - 1], areRelated)) {
      i -= 1;
      j -= 1;
      steps.push({
        article: spanOf(article[i]),
        corpus: spanOf(corpus[j]),
        relation: relationOf(article[i], corpus[j], areRelated),
      });
    } else if (i > 0 && here === costs[i - 1][j] + GAP_COST) {
      i -= 1;
      steps.push({ article: spanOf(article[i]), relation: 'added' });
    } else {
      j -= 1;
      steps.push({ corpus: spanOf(corpus[j]), relation: 'missing' });
    }
  }
  return steps.reverse();
}

function costTable(
  article: readonly Word[],
  corpus: readonly Word[],
  areRelated: (a: Word, b: Word) => boolean,
): number[][] {
  const table = [Array.from({ length: corpus.length + 1 }, (_, j) => j * GAP_COST)];
  for (let i = 1; i <= article.length; i++) {
    const row = [i * GAP_COST];
    for (let j = 1; j <= corpus.length; j++) {
      const step = table[i - 1][j - 1] + stepCost(article[i - 1], corpus[j - 1], areRelated);
      row.push(Math.min(step, table[i - 1][j] + GAP_COST, row[j - 1] + GAP_COST));
    }
    table.push(row);
  }
  return table;
}

function stepCost(a: Word, b: Word, areRelated: (a: Word, b: Word) => boolean): number {
  const relation = relationOf(a, b, areRelated);
  if (relation === 'same') {
    return 0;
  }
  return relation === 'related' ? RELATED_COST : CHANGED_COST;
}

function relationOf(a: Word, b: Word, areRelated: (a: Word, b: Word) => boolean): 'same' | 'related' | 'changed' {
  if (a.text === b.text) {
    return 'same';
  }
  return areRelated(a, b) ? 'related' : 'changed';
}

function sameStem(a: Word, b: Word): boolean {
  return a.stem === b.stem;
}

function spanOf(word: Word): [number, number] {
  return [word.start, word.end];
}
