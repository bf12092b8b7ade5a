import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { Sheet } from '../../components/Sheet';
import { Switch } from '../../components/Switch';
import { sheetRows } from '../../components/sheet-rows';
import { useStrings } from '../../components/strings';
import type { GlossatorDatabase } from '../../data/db';
import type { CallBackground } from '../shared/call-background';
import { NotRead } from '../shared/NotRead';
import { saveSheet } from './save-sheet';
import { usePages } from './use-pages';

/** The class sheet: chosen above, printed below, or saved as a table. */
export function SheetApp({ call, db }: { call: CallBackground; db: GlossatorDatabase }) {
  const t = useStrings();
  const { pages, problem, chosen, choose } = usePages(call, db);
  const [hasFinds, setHasFinds] = useState(true);
  const [hasOthers, setHasOthers] = useState(true);
  if (!pages) {
    return (
      <main class="sheet-page">
        {problem ? <NotRead title={t('sheetTitle')} problem={problem} /> : <p role="status">{t('statusChecking')}</p>}
      </main>
    );
  }
  if (pages.length === 0) {
    return (
      <main class="sheet-page">
        <EmptyState
          sentence={t('sheetNothing')}
          action={{ label: t('sheetReload'), onAction: () => location.reload() }}
        />
      </main>
    );
  }
  const sheets = chosen.map(({ title, source, notes, matches }) => ({
    title,
    source,
    rows: sheetRows(notes, matches, t)
      .filter(row => hasOthers || row.note !== '')
      .map(row => (hasFinds ? row : { ...row, finds: [] })),
  }));
  return (
    <main class="sheet-page">
      <section class="sheet-controls">
        <h1>{t('sheetTitle')}</h1>
        <p>{t('sheetExplained')}</p>
        {pages.length > 1 && (
          <fieldset class="sheet-choice">
            <legend>{t('sheetPages')}</legend>
            {pages.map(({ source, title }) => (
              <label key={source}>
                <input
                  type="checkbox"
                  checked={chosen.some(one => one.source === source)}
                  onChange={event => choose(source, event.currentTarget.checked)}
                />
                <span dir="auto">{title || source}</span>
              </label>
            ))}
          </fieldset>
        )}
        <Switch label={t('sheetFinds')} explained={t('sheetFindsExplained')} isOn={hasFinds} onTurn={setHasFinds} />
        <Switch label={t('sheetOthers')} explained={t('sheetOthersExplained')} isOn={hasOthers} onTurn={setHasOthers} />
        <div class="sheet-actions">
          <button type="button" class="is-main" onClick={() => print()}>
            {t('sheetPrint')}
          </button>
          <button type="button" onClick={() => saveSheet(sheets, t)}>
            {t('sheetSave')}
          </button>
        </div>
      </section>
      {sheets.map(page => (
        <Sheet key={page.source} page={page} />
      ))}
    </main>
  );
}
