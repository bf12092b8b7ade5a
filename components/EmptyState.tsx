import './lists.css';

interface Props {
  sentence: string;
  /** The one thing that helps; unset where nothing does. */
  action?: { label: string; onAction: () => void };
  /** There is nothing yet, but it is being looked for. */
  isBusy?: boolean;
}

/** Say in one sentence why there is nothing, with the one button that helps. */
export function EmptyState({ sentence, action, isBusy }: Props) {
  return (
    <div class="empty" aria-busy={isBusy}>
      <p dir="auto">{sentence}</p>
      {action && (
        <button type="button" class="is-main" onClick={action.onAction}>
          {action.label}
        </button>
      )}
    </div>
  );
}
