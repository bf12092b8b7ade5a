import { useRef } from 'preact/hooks';
import './transfer.css';
import { useStrings } from './strings';

interface Props {
  label: string;
  isBusy: boolean;
  onFile: (file: File) => void;
}

/** Let a file be chosen, or dropped anywhere on the page. */
export function FileChooser({ label, isBusy, onFile }: Props) {
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="file-chooser">
      <input
        ref={input}
        type="file"
        hidden
        onChange={event => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file) {
            onFile(file);
          }
        }}
      />
      <button type="button" disabled={isBusy} onClick={() => input.current!.click()}>
        {label}
      </button>
      <span class="aside">{t('importDrop')}</span>
    </div>
  );
}
