import { positionOf } from '../core/annotation';
import type { CardItem } from './card-item';

export interface Match {
  item: CardItem;
  /** The words of the page that it stands on. */
  passage: string;
}

interface MatchGroup {
  /** The longest passage of the group. */
  passage: string;
  matches: Match[];
}

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
