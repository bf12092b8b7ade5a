import type { ConflictView } from '../../../components/ConflictItem';
import { ExportForm } from '../../../components/ExportForm';
import { ExportReminder } from '../../../components/ExportReminder';
import { FileChooser } from '../../../components/FileChooser';
import { ImportPreview } from '../../../components/ImportPreview';
import { RestoreConfirm } from '../../../components/RestoreConfirm';
import type { Refusal } from '../../../components/refusals';
import { SnapshotList } from '../../../components/SnapshotList';
import { SourcesForm } from '../../../components/SourcesForm';
import { WritingProgress } from '../../../components/WritingProgress';
import { type Chapter, nothing } from '../chapter';

const CONFLICT: ConflictView = {
  id: 'urn:uuid:1',
  page: 'Council budget: what the harbor costs',
  quote: 'spending rose 4 percent in the first year, and twice as much in the second',
  mine: {
    text: 'Compare with the 2024 audit.',
    tags: ['budget'],
    colour: 'yellow',
    modified: '2026-11-21T10:15:00Z',
    isInTrash: false,
  },
  theirs: {
    text: 'Compare with the 2024 audit.\n\nDone: the audit says **3 percent**.',
    tags: ['budget', 'done'],
    colour: 'green',
    modified: '2026-11-23T08:00:00Z',
    isInTrash: false,
  },
};

const REFUSED: Refusal[] = [
  { place: { kind: 'entry', number: 12 }, reason: 'reply' },
  { place: { kind: 'line', number: 1040 }, reason: 'noAddress' },
  { place: { kind: 'line', number: 9, path: 'Council budget.md' }, reason: 'damaged' },
];

const PREVIEW = {
  file: 'annotations-2026-11-20.json',
  format: 'hypothesis',
  fresh: 1240,
  same: 12,
  conflicts: [],
  refused: [],
  onImport: nothing,
  onCancel: nothing,
} as const;

const RESTORE = {
  made: new Date('2026-11-21T10:15:00Z'),
  notes: 124,
  trash: 3,
  articles: 12,
  present: 118,
  isKept: true,
  onRestore: nothing,
  onCancel: nothing,
};

const DAYS = [128, 121, 121, 96, 80, 12, 1].map((notes, day) => ({
  name: String(day),
  made: new Date(Date.UTC(2026, 10, 28 - day, 9, 30)),
  notes,
  size: notes * 9_000,
}));

export const transfer: Chapter = {
  title: 'In and out',
  width: 560,
  states: [
    { name: 'Export', content: <ExportForm notes={124} trash={3} onExport={nothing} /> },
    { name: 'Nothing to export', content: <ExportForm notes={0} trash={0} onExport={nothing} /> },
    { name: 'Sources', content: <SourcesForm pages={31} works={240} onExport={nothing} /> },
    { name: 'Choosing a file', content: <FileChooser label="Choose a file" isBusy={false} onFile={nothing} /> },
    { name: 'Only new notes', content: <ImportPreview {...PREVIEW} /> },
    {
      name: 'Conflicts and refusals',
      content: (
        <ImportPreview
          {...PREVIEW}
          conflicts={[CONFLICT, { ...CONFLICT, id: '2', quote: '', mine: { ...CONFLICT.mine, isInTrash: true } }]}
          refused={REFUSED}
        />
      ),
    },
    {
      name: 'Conflicts, narrow',
      width: 320,
      content: <ImportPreview {...PREVIEW} conflicts={[CONFLICT]} refused={REFUSED} />,
    },
    { name: 'Nothing new', content: <ImportPreview {...PREVIEW} fresh={0} /> },
    { name: 'Writing', content: <WritingProgress done={2500} all={10_000} onStop={nothing} /> },
    { name: 'Before restoring', content: <RestoreConfirm {...RESTORE} /> },
    { name: 'Before restoring, without a way back', content: <RestoreConfirm {...RESTORE} isKept={false} /> },
    {
      name: 'Snapshots',
      content: <SnapshotList snapshots={DAYS} isBusy={false} onRestore={nothing} onSave={nothing} />,
    },
    {
      name: 'Snapshots, narrow',
      width: 320,
      content: <SnapshotList snapshots={DAYS.slice(0, 2)} isBusy={false} onRestore={nothing} onSave={nothing} />,
    },
    { name: 'A reminder', width: 380, content: <ExportReminder count={12} onExport={nothing} onNotNow={nothing} /> },
  ],
};
