/**
 * The few terms that say what an article is about, the same ones for two articles on one event.
 */
import { blocksOf } from '../article';
import { isContentWord } from '../common-words';
import { type Word, wordsOf } from '../words';

/** What was counted of a stem. */
interface Counted {
  stem: string;
  /** Blocks that have it. */
  blocks: number;
  isInHeadline: boolean;
  isInLead: boolean;
  count: number;
  /** Written with a capital, not at the beginning of a block. */
  capitals: number;
}

const LEAD_BLOCKS = 3;
const MIN_LENGTH = 3;

/** The `most` most salient stems of `text`, the best first. */
export function salientTerms(text: string, most: number): string[] {
  return [...countTerms(text).values()]
    .map(counted => ({ stem: counted.stem, score: scoreOf(counted) }))
    .sort((a, b) => b.score - a.score || (a.stem < b.stem ? -1 : 1))
    .slice(0, most)
    .map(({ stem }) => stem);
}

function countTerms(text: string): Map<string, Counted> {
  const terms = new Map<string, Counted>();
  for (const [place, { start, end }] of blocksOf(text).entries()) {
    const inBlock = new Set<string>();
    for (const word of wordsOf(text.slice(start, end), start)) {
      if (!isTerm(word)) {
        continue;
      }
      const counted = terms.get(word.stem) ?? {
        ...{ stem: word.stem, blocks: 0, count: 0, capitals: 0 },
        ...{ isInHeadline: false, isInLead: false },
      };
      terms.set(word.stem, counted);
      counted.count += 1;
      counted.blocks += Number(!inBlock.has(word.stem));
      counted.isInHeadline ||= place === 0;
      counted.isInLead ||= place > 0 && place <= LEAD_BLOCKS;
      counted.capitals += Number(isCapital(text, word.start));
      inBlock.add(word.stem);
    }
  }
  return terms;
}

function isTerm({ text }: Word): boolean {
  return text.length >= MIN_LENGTH && isContentWord(text) && !/^\d/.test(text);
}

function isCapital(text: string, at: number): boolean {
  const letter = text[at];
  return letter !== letter.toLowerCase();
}

function scoreOf({ count, capitals, isInHeadline, isInLead }: Counted): number {
  const isName = capitals * 2 > count;
  return Math.log2(1 + count) * (isName ? 2 : 1) * (isInHeadline ? 2 : 1) * (isInLead ? 1.5 : 1);
}
