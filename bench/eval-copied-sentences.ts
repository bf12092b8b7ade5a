/** How well samples tell copied sentences: news articles against copies of themselves of which a part was changed. */
import { type Article, blocksOf } from '../core/article';
import { keptHashes } from '../core/samples';
import { sentencesOf } from '../core/sentences';
import { sampleText, sharedSentences } from '../core/shared-sentences';
import { tokenize } from '../core/tokenize';
import { pick, type Random, randomFrom } from './random';
import { readRows, share, type Task } from './shared';

const ARTICLES = 400;
const SEED = 20_261_124;
/** Shorter sentences have no samples and are never told. */
const MIN_WORDS = 6;
/** So many of all sentences stay as they are; the others are changed in one of three ways. */
const COPIED = 0.7;
const CHANGES = ['one word changed', 'last third changed', 'all changed'] as const;

type Fate = 'copied' | (typeof CHANGES)[number];

export const copiedSentences: Task = {
  name: 'copied sentences',
  needs: ['background/articles.jsonl.gz'],
  run() {
    const random = randomFrom(SEED);
    const texts = readRows<Pick<Article, 'text'>>('background/articles.jsonl.gz')
      .slice(0, ARTICLES)
      .map(({ text }) => text);
    const words = texts.flatMap(text => text.split(/\s+/));
    const tally = new Map<Fate, { told: number; all: number }>();
    for (const text of texts) {
      const { copy, fates } = changeSome(text, words, random);
      const sampled = sampleText(text);
      const told = new Set(sharedSentences(text, sampled, keptHashes(copy)).map(({ sentence }) => sentence));
      for (const [index, { start }] of sampled.sentences.entries()) {
        const fate = fates.get(start);
        if (fate) {
          const count = tally.get(fate) ?? { told: 0, all: 0 };
          tally.set(fate, { told: count.told + Number(told.has(index)), all: count.all + 1 });
        }
      }
    }
    return (['copied', ...CHANGES] as const).map(fate => {
      const { told, all } = tally.get(fate) ?? { told: 0, all: 0 };
      return { task: 'copied sentences', n: all, score: `told of ${fate}`, ours: share(told, all) };
    });
  },
};

/** Copy `text` with some sentences changed; `fates` says by their starts what became of them. */
function changeSome(
  text: string,
  words: readonly string[],
  random: Random,
): { copy: string; fates: Map<number, Fate> } {
  const fates = new Map<number, Fate>();
  const blocks = blocksOf(text).map(block =>
    sentencesOf(text, block.start, block.end).map(({ start, end }) => {
      const sentence = text.slice(start, end);
      const fate: Fate = random() < COPIED ? 'copied' : pick(random, CHANGES);
      if (tokenize(sentence).length >= MIN_WORDS) {
        fates.set(start, fate);
      }
      return change(sentence, fate, () => pick(random, words), random);
    }),
  );
  return { copy: blocks.map(sentences => sentences.join(' ')).join('\n\n'), fates };
}

function change(sentence: string, fate: Fate, other: () => string, random: Random): string {
  const words = sentence.split(/\s+/);
  const chosen = Math.floor(random() * words.length);
  const isChanged = {
    copied: () => false,
    'one word changed': (at: number) => at === chosen,
    'last third changed': (at: number) => at >= Math.floor((words.length * 2) / 3),
    'all changed': () => true,
  }[fate];
  return words.map((word, at) => (isChanged(at) ? other() : word)).join(' ');
}
