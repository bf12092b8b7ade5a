import { useEffect, useState } from 'preact/hooks';
import { Reports } from '../../components/Reports';
import { useStrings } from '../../components/strings';
import { GlossatorDatabase } from '../../data/db';
import { allReports, clearReports, exportReports } from '../../data/reports';
import { saveFile } from '../shared/save-file';
import { Part } from './OptionsApp';

const FILE = 'glossator-reports.json';

const db = new GlossatorDatabase();

/** The matches that the reader called wrong: how many, and what can be done with them. */
export function ReportsPart() {
  const t = useStrings();
  const [reports, setReports] = useState<Awaited<ReturnType<typeof allReports>>>([]);
  const load = () => allReports(db).then(setReports);
  useEffect(() => {
    load();
    // Reports come from cards on other pages, which the reader leaves to come here.
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, []);
  return (
    <Part title={t('optionsReports')}>
      <Reports
        count={reports.length}
        onExport={() => saveFile(FILE, 'application/json', exportReports(reports))}
        onClear={() => clearReports(db).then(load)}
      />
    </Part>
  );
}
