import { useStrings } from './strings';

interface Props {
  commands: readonly { description?: string; shortcut?: string }[];
}

/** List the keyboard shortcuts as the browser has them now. */
export function ShortcutList({ commands }: Props) {
  const t = useStrings();
  return (
    <dl class="shortcuts">
      {commands
        .filter(({ description }) => description)
        .map(({ description, shortcut }) => (
          <div key={description}>
            <dt>{description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="aside">{t('optionsShortcutNone')}</span>}</dd>
          </div>
        ))}
    </dl>
  );
}
