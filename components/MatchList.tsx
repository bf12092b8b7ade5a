import './lists.css';
import type { CardItem } from './card-item';
import { foundLine } from './found-line';
import { Icon } from './Icon';
import { KIND_NAMES } from './kind-names';
import { useStrings } from './strings';

export interface Match {
  item: CardItem;
  /** The words of the page that it stands on. */
  passage: string;
}

interface Props {
  matches: readonly Match[];
  onGo: (id: string) => void;
}

/** List what was found on a page, in the order of the page; each item leads to its passage. */
export function MatchList({ matches, onGo }: Props) {
  const t = useStrings();
  return (
    <ol class="matches">
      {matches.map(({ item, passage }) => {
        const { id, glossator } = item.annotation;
        return (
          <li key={id}>
            <button
              type="button"
              class={`match is-${glossator.kind}`}
              onClick={() => onGo(id)}
              title={t('goToPassage')}
            >
              <span class="match-kind">
                <Icon name={glossator.kind} />
                <span class="visually-hidden">{t(KIND_NAMES[glossator.kind])}: </span>
              </span>
              <span class="match-found" dir="auto">
                {foundLine(item, t)}
              </span>
              <span class="words match-passage" dir="auto">
                {passage}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
