import './lists.css';
import { foundLine } from './found-line';
import { groupMatches, type Match } from './group-matches';
import { Icon } from './Icon';
import { KIND_NAMES } from './kind-names';
import { useStrings } from './strings';

interface Props {
  matches: readonly Match[];
  onGo: (id: string) => void;
}

/** List what was found on a page, in its order: each passage, and under it the finds, which lead to it. */
export function MatchList({ matches, onGo }: Props) {
  return (
    <ol>
      {groupMatches(matches).map(group => (
        <li class="match-group" key={group.matches[0]?.item.annotation.id}>
          <p class="words match-passage" dir="auto">
            {group.passage}
          </p>
          <ul>
            {group.matches.map(match => (
              <li key={match.item.annotation.id}>
                <Find match={match} isPart={match.passage !== group.passage} onGo={onGo} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** One find; `isPart` says that it stands on a part of the passage, which is then named. */
function Find({ match: { item, passage }, isPart, onGo }: { match: Match; isPart: boolean; onGo: Props['onGo'] }) {
  const t = useStrings();
  const { id, glossator } = item.annotation;
  return (
    <button type="button" class={`match is-${glossator.kind}`} onClick={() => onGo(id)} title={t('goToPassage')}>
      <span class="match-kind">
        <Icon name={glossator.kind} />
        <span class="visually-hidden">{t(KIND_NAMES[glossator.kind])}: </span>
      </span>
      <span dir="auto">
        {foundLine(item, t)}
        {isPart && (
          <span class="words match-part" dir="auto">
            {' '}
            {passage}
          </span>
        )}
      </span>
    </button>
  );
}
