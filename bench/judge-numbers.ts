/**
 * Numbers whose value was changed: quantities made from the numbers of BASIL's articles.
 *
 * No set has numbers of news with their quantities. Here a quantity is named by the three content words closest
 * to a number and every second one is given another value. That number must be shown, and nothing else: not the
 * unchanged ones, nor other numbers of the article or of other events. (Other coverage of the event may well
 * give another value, and is left out.)
 */
import { positionOf } from '../core/annotation';
import { blocksOf } from '../core/article';
import { isContentWord } from '../core/common-words';
import type { Quantity } from '../core/corpus';
import type { Dial } from '../core/dial';
import { type Corpus, corpusOf, findContext } from '../core/find-context';
import { type NumberMention, numbersOf } from '../core/numbers';
import { sentencesOf } from '../core/sentences';
import { wordsOf } from '../core/words';
import { emptyPack } from './empty-pack';
import type { Judge, Judged } from './judged';
import { readRows } from './shared';

interface StoryRow {
  id: string;
  story: string;
  url: string;
  title: string;
  paragraphs: string[];
}

interface Origin {
  article: StoryRow;
  start: number;
  isChanged: boolean;
}

const ARTICLES = 'same-story/articles.jsonl.gz';
const IDEAS = 3;
/** A bare number below this is rarely a count. */
const MIN_COUNT = 10;
const CHANGES = [1.6, 1, 0.6, 1];
/** Another value of the same quantity may be so many times as large. */
const RANGE = 4;

let opened: { corpus: Corpus; origins: Origin[] } | undefined;

export const numberJudge: Judge = {
  kind: 'number',
  on: 'numbers changed',
  needs: [ARTICLES],
  judge(dial: Dial): Judged {
    const articles = readRows<StoryRow>(ARTICLES);
    opened ??= quantitiesOf(articles);
    const { corpus, origins } = opened;
    const found = new Set<Origin>();
    const shown: Judged['shown'] = [];
    for (const article of articles) {
      const text = textOf(article);
      const { annotations } = findContext({ source: article.url, headline: article.title, text }, [corpus], { dial });
      for (const { body, glossator, target } of annotations.filter(each => each.glossator.kind === 'number')) {
        const origin = origins[Number(body[0].id)];
        const isRight =
          origin.isChanged && origin.article.id === article.id && origin.start === positionOf(target)!.start;
        if (isRight) {
          found.add(origin);
        }
        if (origin.article.id === article.id || origin.article.story !== article.story) {
          shown.push({ score: glossator.score, isRight });
        }
      }
    }
    return { shown, wanted: origins.filter(({ isChanged }) => isChanged).map(origin => found.has(origin)) };
  },
};

function textOf({ paragraphs }: StoryRow): string {
  return paragraphs.join('\n');
}

function quantitiesOf(articles: readonly StoryRow[]): { corpus: Corpus; origins: Origin[] } {
  const quantities: Quantity[] = [];
  const origins: Origin[] = [];
  for (const article of articles) {
    const text = textOf(article);
    for (const sentence of blocksOf(text).flatMap(block => sentencesOf(text, block.start, block.end))) {
      const sentenceText = text.slice(sentence.start, sentence.end);
      for (const mention of numbersOf(sentenceText).filter(isCount)) {
        const ideas = wordsNear(sentenceText, mention);
        if (ideas.length === IDEAS) {
          const change = CHANGES[quantities.length % CHANGES.length];
          origins.push({ article, start: sentence.start + mention.start, isChanged: change !== 1 });
          quantities.push(quantity(String(quantities.length), mention, ideas, change));
        }
      }
    }
  }
  const pack = { ...emptyPack(), quantities };
  return { corpus: corpusOf(pack), origins };
}

function isCount({ sort, unit, value }: NumberMention): boolean {
  return sort === 'quantity' && (unit !== '' || value >= MIN_COUNT);
}

function quantity(id: string, { value, unit }: NumberMention, ideas: readonly string[], change: number): Quantity {
  const other = value * change;
  return {
    id,
    label: ideas.join(' '),
    concepts: [{ ideas: ideas.map(idea => [idea]) }],
    unit,
    range: [value / RANGE, value * RANGE],
    values: [{ printed: String(other), value: other, precision: 'exact', source: 'bench', date: '2000-01-01' }],
  };
}

/** The content words closest to a number. */
function wordsNear(sentence: string, { start, end }: NumberMention): string[] {
  const words = wordsOf(sentence);
  const first = words.findIndex(word => word.end > start);
  const last = words.findLastIndex(word => word.start < end);
  return words
    .map(({ text }, i) => ({ text, distance: i < first ? first - i : i - last }))
    .filter(({ text, distance }) => distance > 0 && text.length > 2 && isContentWord(text) && !/\d/.test(text))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, IDEAS)
    .map(({ text }) => text);
}
