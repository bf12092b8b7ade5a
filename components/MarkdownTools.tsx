import { Icon, type IconName } from './Icon';
import type { Format } from './markdown-edits';
import { type StringKey, useStrings } from './strings';
import { useRoving } from './use-roving';

interface Tool {
  format: Format;
  icon: IconName;
  name: StringKey;
  /** Key that does the same together with Ctrl or Command, and with Shift where that says so. */
  code: string;
  shift: boolean;
  key: string;
}

const TOOLS: readonly Tool[] = [
  { format: 'bold', icon: 'bold', name: 'noteBold', code: 'KeyB', shift: false, key: 'B' },
  { format: 'italic', icon: 'italic', name: 'noteItalic', code: 'KeyI', shift: false, key: 'I' },
  { format: 'list', icon: 'list', name: 'noteList', code: 'Digit8', shift: true, key: '8' },
  { format: 'quote', icon: 'quotation', name: 'noteQuotation', code: 'Digit9', shift: true, key: '9' },
  { format: 'link', icon: 'link', name: 'noteLink', code: 'KeyK', shift: false, key: 'K' },
];

/** The key that is held for a shortcut, as keyboards have it printed. */
const COMMAND = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl+';

/** The keys of the tools. */
export const SHORTCUTS: readonly Pick<Tool, 'format' | 'code' | 'shift'>[] = TOOLS;

interface Props {
  fieldId: string;
  isPreviewed: boolean;
  onFormat: (format: Format) => void;
  onLinkNote: () => void;
  onPreview: () => void;
}

/** Format what is selected in the field of `fieldId`; one stop of the Tab key, walked by the arrow keys. */
export function MarkdownTools({ fieldId, isPreviewed, onFormat, onLinkNote, onPreview }: Props) {
  const t = useStrings();
  const { list, button } = useRoving<HTMLDivElement>('row');
  const count = TOOLS.length + 2;
  return (
    <div class="tools" role="toolbar" aria-label={t('noteFormat')} aria-controls={fieldId} {...list}>
      {TOOLS.map(({ format, icon, name, shift, key }, place) => {
        const keys = `${COMMAND}${shift ? 'Shift+' : ''}${key}`;
        return (
          <button
            key={format}
            type="button"
            class="is-quiet"
            aria-label={t(name)}
            title={`${t(name)} (${keys})`}
            {...button(place, count)}
            onClick={() => onFormat(format)}
          >
            <Icon name={icon} />
          </button>
        );
      })}
      <button
        type="button"
        class="is-quiet"
        aria-label={t('noteLinkNote')}
        title={`${t('noteLinkNote')} ([[)`}
        {...button(TOOLS.length, count)}
        onClick={onLinkNote}
      >
        <Icon name="note-link" />
      </button>
      <button
        type="button"
        class="is-quiet tools-preview"
        aria-pressed={isPreviewed}
        {...button(TOOLS.length + 1, count)}
        onClick={onPreview}
      >
        {t('notePreview')}
      </button>
    </div>
  );
}
