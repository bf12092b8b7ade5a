import { useRef, useState } from 'preact/hooks';
import './packs.css';
import { AddressForm } from './AddressForm';
import { Icon } from './Icon';
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
  const t = useStrings();
  return (
    <div class="pack-add">
      <Drop isBusy={isBusy} onFile={onFile} />
      <AddressForm
        label={t('packAddress')}
        example={t('packAddressExample')}
        explained={t('packAddressExplained')}
        isBusy={isBusy}
        onAddress={onAddress}
      />
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
