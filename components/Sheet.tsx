import { Icon } from './Icon';
import type { SheetFind, SheetPage, SheetRow } from './sheet-rows';
import { useStrings } from './strings';
import './sheet.css';

/** Show a page's class sheet as it is printed: lines for who and when, then passage by passage. */
export function Sheet({ page: { title, source, rows } }: { page: SheetPage }) {
  const t = useStrings();
  return (
    <article class="sheet">
      <dl class="sheet-who">
        {(['sheetName', 'sheetClass', 'sheetDate'] as const).map(key => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <h2 dir="auto">{title || source}</h2>
      <p class="sheet-source" dir="ltr">
        {source}
      </p>
      {rows.length === 0 && <p>{t('sheetEmpty')}</p>}
      <ol>
        {rows.map(row => (
          <li key={row.key} class="sheet-row">
            <Row {...row} />
          </li>
        ))}
      </ol>
    </article>
  );
}

function Row({ number, passage, note, tags, finds }: SheetRow) {
  const t = useStrings();
  return (
    <>
      <span class="sheet-number">{number}</span>
      <blockquote class="words" dir="auto">
        {passage}
      </blockquote>
      <div class="sheet-note">
        <h3>{t('kindNote')}</h3>
        {note ? (
          <p class="sheet-text" dir="auto">
            {note}
          </p>
        ) : (
          <div class="sheet-lines" />
        )}
        {tags.length > 0 && <p class="aside">{tags.join(' · ')}</p>}
      </div>
      {finds.length > 0 && (
        <div class="sheet-finds">
          <h3>{t('sheetColumnFound')}</h3>
          {finds.map(find => (
            <Find key={find.kind + find.line} {...find} />
          ))}
        </div>
      )}
    </>
  );
}

function Find({ kind, name, line, finding, sources }: SheetFind) {
  const t = useStrings();
  return (
    <div class={`sheet-find is-${kind}`}>
      <p>
        <Icon name={kind} /> <span class="visually-hidden">{t(name)}: </span>
        <strong dir="auto">{line}</strong>
      </p>
      {finding && <p dir="auto">{finding}</p>}
      {sources.length > 0 && (
        <ul class="aside">
          {sources.map(({ name, url }) => (
            <li key={name + url} dir="auto">
              {name}
              {url && <span class="sheet-url"> {url}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
