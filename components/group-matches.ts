import { type Kind, positionOf } from '../core/annotation';
import type { CardItem } from './card-item';

export interface Match {
  item: CardItem;
  /** The words of the page that it stands on. */
  passage: string;
}

export interface MatchGroup {
  /** The longest passage of the group. */
  passage: string;
  matches: Match[];
}

/** In the order of the page, the surest first, or each kind by itself. */
export type MatchOrder = 'place' | 'score' | 'kind';

/** The kinds in the order in which they are listed. */
export const KINDS: readonly Kind[] = ['claim', 'quotation', 'number'];

/** Put matches, which come in the order of the page, into groups that stand on overlapping words. */
export function groupMatches(matches: readonly Match[]): MatchGroup[] {
  const groups: MatchGroup[] = [];
  let groupEnd = -1;
  for (const match of matches) {
    const { start, end } = positionOf(match.item.annotation.target) ?? { start: groupEnd, end: groupEnd };
    const group = groups.at(-1);
    if (group && start < groupEnd) {
      group.matches.push(match);
      group.passage = match.passage.length > group.passage.length ? match.passage : group.passage;
    } else {
      groups.push({ passage: match.passage, matches: [match] });
    }
    groupEnd = Math.max(groupEnd, end);
  }
  return groups;
}

/** Group `matches` in the order of the page, or by the surest of each group; equal ones keep their place. */
export function orderMatches(matches: readonly Match[], order: Exclude<MatchOrder, 'kind'>): MatchGroup[] {
  const groups = groupMatches(matches);
  return order === 'score' ? groups.toSorted((a, b) => bestScore(b) - bestScore(a)) : groups;
}

/** Give the kind of a match. */
export function kindOf({ item }: Match): Kind {
  return item.annotation.glossator.kind;
}

function bestScore({ matches }: MatchGroup): number {
  return Math.max(...matches.map(({ item }) => item.annotation.glossator.score));
}
