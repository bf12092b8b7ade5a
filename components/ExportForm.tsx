import { useState } from 'preact/hooks';
import './transfer.css';
import { Radios } from './Radios';
import { Switch } from './Switch';
import { type StringKey, useStrings } from './strings';

const FORMATS = [
  { value: 'webAnnotation', label: 'exportWebAnnotation', explained: 'exportWebAnnotationExplained' },
  { value: 'hypothesis', label: 'exportHypothesis', explained: 'exportHypothesisExplained' },
  { value: 'markdown', label: 'exportMarkdown', explained: 'exportMarkdownExplained' },
  { value: 'csv', label: 'exportCsv', explained: 'exportCsvExplained' },
] as const satisfies { value: string; label: StringKey; explained: StringKey }[];

export type ExportFormat = (typeof FORMATS)[number]['value'];

/** Formats that have a place for notes in the trash. */
const WITH_TRASH = new Set<ExportFormat>(['webAnnotation', 'hypothesis']);

interface Props {
  notes: number;
  trash: number;
  onExport: (format: ExportFormat, withTrash: boolean) => void;
}

/** Let the reader choose how all notes are saved as a file. */
export function ExportForm({ notes, trash, onExport }: Props) {
  const t = useStrings();
  const [format, setFormat] = useState<ExportFormat>('webAnnotation');
  const [isTrashWanted, setIsTrashWanted] = useState(false);
  const hasTrash = trash > 0 && WITH_TRASH.has(format);
  const count = notes + (hasTrash && isTrashWanted ? trash : 0);
  const options = FORMATS.map(({ value, label, explained }) => ({ value, label: t(label), explained: t(explained) }));
  return (
    <>
      <Radios legend={t('exportFormat')} look="list" options={options} value={format} onChoose={setFormat} />
      {hasTrash && <Switch label={t('exportTrash', trash)} isOn={isTrashWanted} onTurn={setIsTrashWanted} />}
      <p class="actions">
        <button
          type="button"
          class="is-main"
          disabled={count === 0}
          onClick={() => onExport(format, hasTrash && isTrashWanted)}
        >
          {t('exportNotes', count)}
        </button>
      </p>
    </>
  );
}

/** Give the name of a format. */
export function formatName(format: ExportFormat): StringKey {
  return FORMATS.find(({ value }) => value === format)!.label;
}
