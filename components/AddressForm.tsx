import { useId, useState } from 'preact/hooks';
import './form.css';
import { safeUrl } from './safe-url';
import { useStrings } from './strings';

/** Longer ones are not meant for people, and stand within the id of each entry that comes from there. */
const MAX_ADDRESS = 1_000;

interface Props {
  /** What lies at the address, how one looks, and what happens when it is added. */
  label: string;
  example: string;
  explained: string;
  isBusy: boolean;
  /** From the click itself, since the browser asks the reader for its host. */
  onAddress: (address: string) => void;
  onTyping?: () => void;
}

/** A field for the address, over HTTPS, of something to be added. */
export function AddressForm({ label, example, explained, isBusy, onAddress, onTyping }: Props) {
  const t = useStrings();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const add = () => {
    const url = safeUrl(typed.trim());
    const isGood = url?.startsWith('https://') ?? false;
    setProblem(isGood ? '' : t('packAddressBad', [typed.trim()]));
    if (url && isGood) {
      onAddress(url);
    }
  };
  return (
    <form
      class="add-site"
      onSubmit={event => {
        event.preventDefault();
        add();
      }}
    >
      <label for={id}>{label}</label>
      <div class="add-site-fields">
        <input
          id={id}
          type="url"
          dir="ltr"
          maxLength={MAX_ADDRESS}
          value={typed}
          placeholder={example}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-explained ${id}-problem`}
          onInput={event => {
            setTyped(event.currentTarget.value);
            onTyping?.();
          }}
        />
        <button type="submit" disabled={isBusy}>
          {t('optionsAdd')}
        </button>
      </div>
      <p id={`${id}-explained`} class="aside">
        {explained}
      </p>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
