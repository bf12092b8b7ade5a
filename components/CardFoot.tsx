import { type CardActions, menuOf } from './card-actions';
import type { CardItem } from './card-item';
import { Icon } from './Icon';
import { Menu } from './Menu';
import { useStrings } from './strings';

interface Props {
  /** The find that is shown; unset while the reader's notes are. */
  item?: CardItem;
  /** Unset where nothing was found. */
  actions?: CardActions;
  /** Unset where no note can be written from here. */
  onWrite?: () => void;
}

/** What a reader can do with a find: the usual as buttons, the rare behind one. */
export function CardFoot({ item, actions, onWrite }: Props) {
  const t = useStrings();
  const label = t('moreActions');
  if (!onWrite && !actions) {
    return null;
  }
  return (
    <footer class="card-foot">
      {onWrite && (
        <button type="button" onClick={onWrite}>
          <Icon name="note" />
          {t('writeNote')}
        </button>
      )}
      {actions && (
        <button type="button" class="is-quiet" onClick={actions.onOpenPanel}>
          <Icon name="panel" />
          {t('openInPanel')}
        </button>
      )}
      {item && actions && (
        <Menu
          name={label}
          label={
            <>
              <Icon name="more" />
              <span class="visually-hidden">{label}</span>
            </>
          }
          groups={menuOf(item, actions, t)}
        />
      )}
    </footer>
  );
}
