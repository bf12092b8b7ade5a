import { useId, useRef, useState } from 'preact/hooks';
import './packs.css';
import './form.css';
import { Icon } from './Icon';
import { safeUrl } from './safe-url';
import { useStrings } from './strings';

/** What a pack's file may end in. */
const ACCEPTED = '.json,.ndjson,.jsonl,.gz,application/json,application/gzip';

interface Props {
  isBusy: boolean;
  onFile: (file: File) => void;
  /** From the click itself, since the browser asks the reader for its host. */
  onAddress: (address: string) => void;
}

/** Add a pack: choose its file, drop it, or name its address. */
export function PackAdd({ isBusy, onFile, onAddress }: Props) {
  return (
    <div class="pack-add">
      <Drop isBusy={isBusy} onFile={onFile} />
      <Address isBusy={isBusy} onAddress={onAddress} />
    </div>
  );
}

function Drop({ isBusy, onFile }: Pick<Props, 'isBusy' | 'onFile'>) {
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file && !isBusy) {
      onFile(file);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped can be chosen by the button too.
    <div
      class={`pack-drop${isOver ? ' is-over' : ''}`}
      onDragOver={event => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={event => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <input
        type="file"
        hidden
        ref={input}
        accept={ACCEPTED}
        onChange={event => {
          take(event.currentTarget.files?.[0]);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <button type="button" disabled={isBusy} onClick={() => input.current?.click()}>
        <Icon name="add" />
        {t('packAddFile')}
      </button>
      <span class="aside">{t('packDrop')}</span>
    </div>
  );
}

function Address({ isBusy, onAddress }: Pick<Props, 'isBusy' | 'onAddress'>) {
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
      <label for={id}>{t('packAddress')}</label>
      <div class="add-site-fields">
        <input
          id={id}
          type="url"
          dir="ltr"
          value={typed}
          placeholder={t('packAddressExample')}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-explained ${id}-problem`}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <button type="submit" disabled={isBusy}>
          {t('optionsAdd')}
        </button>
      </div>
      <p id={`${id}-explained`} class="aside">
        {t('packAddressExplained')}
      </p>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
