import { useState } from 'preact/hooks';
import './sure-button.css';
import { useStrings } from './strings';

interface Props {
  label: string;
  /** Said instead of the label where it alone would not tell what is meant. */
  name?: string;
  /** Asked before it is done, for it cannot be undone. */
  question: string;
  onSure: () => void;
}

/** A button for what cannot be undone: it asks first. */
export function SureButton({ label, name, question, onSure }: Props) {
  const t = useStrings();
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" aria-label={name} onClick={() => setIsAsked(true)}>
        {label}
      </button>
    );
  }
  return (
    <div class="sure" role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <button
        type="button"
        class="is-danger"
        onClick={() => {
          setIsAsked(false);
          onSure();
        }}
      >
        {label}
      </button>
      <button type="button" onClick={() => setIsAsked(false)}>
        {t('cancel')}
      </button>
    </div>
  );
}
