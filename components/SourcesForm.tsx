import { useState } from 'preact/hooks';
import { CITATION_FORMATS, type CitationFormat } from './citation-formats';
import { Radios } from './Radios';
import { useStrings } from './strings';

export type SourcesOf = 'pages' | 'research';

interface Props {
  pages: number;
  works: number;
  onExport: (of: SourcesOf, format: CitationFormat) => void;
}

/** Let the reader save sources for a reference manager. */
export function SourcesForm({ pages, works, onExport }: Props) {
  const t = useStrings();
  const [of, setOf] = useState<SourcesOf>('pages');
  const isEmpty = (of === 'pages' ? pages : works) === 0;
  return (
    <>
      <Radios
        legend={t('exportSources')}
        look="list"
        options={[
          { value: 'pages', label: t('exportSourcesPages', pages) },
          { value: 'research', label: t('exportSourcesResearch', works) },
        ]}
        value={of}
        onChoose={setOf}
      />
      <p class="actions">
        {CITATION_FORMATS.filter(({ extension }) => extension !== 'txt').map(format => (
          <button key={format.name} type="button" disabled={isEmpty} onClick={() => onExport(of, format)}>
            {t(format.name)}
          </button>
        ))}
      </p>
    </>
  );
}
