import './lists.css';

interface Props {
  sentence: string;
  /** The one thing that helps; unset where nothing does. */
  action?: { label: string; onAction: () => void };
}

/** Say in one sentence why there is nothing, with the one button that helps. */
export function EmptyState({ sentence, action }: Props) {
  return (
    <div class="empty">
      <p dir="auto">{sentence}</p>
      {action && (
        <button type="button" class="is-main" onClick={action.onAction}>
          {action.label}
        </button>
      )}
    </div>
  );
}
