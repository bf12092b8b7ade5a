import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CitationFormat } from '../../components/citation-formats';
import { ExportForm, type ExportFormat } from '../../components/ExportForm';
import { failureSentence } from '../../components/failure-sentence';
import { SourcesForm, type SourcesOf } from '../../components/SourcesForm';
import { useStrings } from '../../components/strings';
import { pageWorks } from '../../data/formats/page-works';
import { writeSetting } from '../../data/settings';
import { Part } from '../shared/Part';
import { saveBlob, saveFile } from '../shared/save-file';
import { exportNotes } from './export-notes';
import { dated } from './file-names';
import type { PartProps } from './TransferApp';

/** Save all notes as a file, and the sources of what was read. */
export function ExportPart({ kept: { rows, works } }: PartProps) {
  const t = useStrings();
  const notes = rows.filter(({ deleted }) => deleted === undefined);
  const pages = pageWorks(notes);
  const [problem, setProblem] = useState('');
  const saveNotes = async (format: ExportFormat, isTrashWanted: boolean) => {
    const { name, blob } = await exportNotes(isTrashWanted ? rows : notes, format);
    saveBlob(name, blob);
    await writeSetting(browser.storage.local, 'exportedAt', Date.now()).catch(reportError);
  };
  const saveSources = (of: SourcesOf, { write, type, extension }: CitationFormat) =>
    saveFile(dated(`glossator-${of}`, extension), type, write(of === 'pages' ? pages : works));
  return (
    <Part title={t('exportTitle')}>
      <div class="options-group">
        <ExportForm
          notes={notes.length}
          trash={rows.length - notes.length}
          onExport={(format, isTrashWanted) => {
            setProblem('');
            saveNotes(format, isTrashWanted).catch((error: Error) => {
              reportError(error);
              setProblem(failureSentence(error, t));
            });
          }}
        />
        {problem && <p class="problem">{problem}</p>}
      </div>
      <div class="options-group">
        <SourcesForm pages={pages.length} works={works.length} onExport={saveSources} />
      </div>
    </Part>
  );
}
