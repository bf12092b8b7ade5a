import './lists.css';
import type { CardItem } from './card-item';
import { foundBesideKind } from './found-line';
import { Group } from './Group';
import {
  groupMatches,
  KINDS,
  kindOf,
  type Match,
  type MatchGroup,
  type MatchOrder,
  orderMatches,
} from './group-matches';
import { Icon } from './Icon';
import { KIND_NAMES, kindName } from './kind-names';
import { isSamePlace } from './same-place';
import { useStrings } from './strings';

interface Props {
  matches: readonly Match[];
  order?: MatchOrder;
  /** Where the reader is on the page. */
  currentId?: string;
  /** In teacher mode, the words on which the reader has notes: what was found on others is not told yet. */
  noted?: readonly string[];
  onGo: (id: string) => void;
}

/** List what was found on a page: each passage, and under it the finds, which lead to it. */
export function MatchList({ matches, order = 'place', ...item }: Props) {
  const t = useStrings();
  if (order !== 'kind') {
    return <Groups groups={orderMatches(matches, order)} {...item} />;
  }
  const kinds = KINDS.filter(kind => matches.some(match => kindOf(match) === kind));
  return (
    <>
      {kinds.map(kind => (
        <Group key={kind} title={t(KIND_NAMES[kind])}>
          <Groups groups={groupMatches(matches.filter(match => kindOf(match) === kind))} {...item} />
        </Group>
      ))}
    </>
  );
}

type ItemProps = Pick<Props, 'currentId' | 'noted' | 'onGo'>;

function Groups({ groups, ...item }: { groups: readonly MatchGroup[] } & ItemProps) {
  return (
    <ol>
      {groups.map(group => (
        <li class="match-group" key={group.matches[0]?.item.annotation.id}>
          <p class="words match-passage" dir="auto">
            {group.passage}
          </p>
          <ul>
            {group.matches.map(match => (
              <li key={match.item.annotation.id}>
                <Find match={match} isPart={match.passage !== group.passage} {...item} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** One find; `isPart` says that it stands on a part of the passage, which is then named. */
function Find({ match, isPart, currentId, noted, onGo }: { match: Match; isPart: boolean } & ItemProps) {
  const t = useStrings();
  const { item, passage } = match;
  const { id } = item.annotation;
  const kind = kindOf(match);
  const isClosed = noted !== undefined && !noted.some(quote => isSamePlace(passage, quote));
  return (
    <button
      type="button"
      class={`match is-${kind}`}
      aria-current={id === currentId ? 'location' : undefined}
      onClick={() => onGo(id)}
      title={t('goToPassage')}
    >
      <span class="match-kind">
        <Icon name={kind} />
        <span class="visually-hidden">{t(isClosed ? KIND_NAMES[kind] : kindName(item))}: </span>
      </span>
      <span dir="auto">
        {isClosed ? <span class="aside">{t('teacherFirst')}</span> : <Told item={item} />}
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

function Told({ item }: { item: CardItem }) {
  const t = useStrings();
  const publication = item.entries.map(({ pack }) => pack).find(pack => pack.publication !== undefined);
  return (
    <>
      {foundBesideKind(item, t)}
      {publication && <span class="aside"> {t('foundInPublication', [publication.name])}</span>}
    </>
  );
}
