import './transfer.css';
import { useStrings } from './strings';

interface Props {
  done: number;
  all: number;
  /** Unset where it cannot be stopped. */
  onStop?: () => void;
}

/** Show how much is written, and how much is still to be. */
export function WritingProgress({ done, all, onStop }: Props) {
  const t = useStrings();
  const [shownDone, shownAll] = [done, all].map(count => new Intl.NumberFormat(t('languageTag')).format(count));
  const words = t('importWriting', [shownDone!, shownAll!]);
  return (
    <div class="writing">
      <progress value={done} max={all} aria-label={words} />
      <span aria-hidden="true">{words}</span>
      {onStop && (
        <button type="button" onClick={onStop}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}
