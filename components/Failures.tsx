import './settings.css';
import { formatMoment } from './format-date';
import { useStrings } from './strings';

/** A failure as it is shown. */
export interface ShownFailure {
  /** ISO time. */
  at: string;
  where: string;
  name: string;
  message: string;
}

interface Props {
  failures: readonly ShownFailure[];
  onCopy: () => void;
  onClear: () => void;
}

/** List what went wrong, to be looked at, copied into a report, or cleared. */
export function Failures({ failures, onCopy, onClear }: Props) {
  const t = useStrings();
  if (failures.length === 0) {
    return <p class="aside">{t('optionsFailuresNone')}</p>;
  }
  return (
    <>
      <p>{t('optionsFailuresExplained')}</p>
      <details>
        <summary>{t('optionsFailuresCount', failures.length)}</summary>
        <ul class="record" lang="en" dir="ltr">
          {failures.map(({ at, where, name, message }, place) => (
            <li key={`${at} ${place}`}>
              <time dateTime={at}>{formatMoment(at, t('languageTag'))}</time>
              <code>{[where, name, message].join(': ')}</code>
            </li>
          ))}
        </ul>
      </details>
      <p class="actions">
        <button type="button" onClick={onCopy}>
          {t('optionsFailuresCopy')}
        </button>
        <button type="button" onClick={onClear}>
          {t('optionsFailuresClear')}
        </button>
      </p>
    </>
  );
}
