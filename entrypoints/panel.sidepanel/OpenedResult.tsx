import { useEffect, useState } from 'preact/hooks';
import { ClaimEntry } from '../../components/ClaimEntry';
import { ExternalLink } from '../../components/ExternalLink';
import { formatDate } from '../../components/format-date';
import { Markdown } from '../../components/Markdown';
import { noteParts } from '../../components/note-parts';
import type { Result } from '../../components/ResultList';
import { useStrings } from '../../components/strings';
import type { Entry, StoredNote } from '../../core/service';
import type { CallBackground } from '../shared/call-background';

interface Props {
  result: Result;
  call: CallBackground;
}

/** Show an entry or note that a search found. */
export function OpenedResult({ result, call }: Props) {
  switch (result.kind) {
    case 'note':
      return <OpenedNote id={result.id} call={call} />;
    case 'page':
      return <OpenedPage source={result.id} call={call} />;
    case 'article':
      return <OpenedArticle id={result.id} call={call} />;
    default:
      return <OpenedEntry type={result.kind} id={result.id} call={call} />;
  }
}

function OpenedArticle({ id, call }: { id: string; call: CallBackground }) {
  const t = useStrings();
  const [entry, setEntry] = useState<Entry>();
  useEffect(() => {
    call('entries', [{ type: 'coverage', id }]).then(([found]) => setEntry(found));
  }, [id, call]);
  if (entry?.type !== 'coverage') {
    return null;
  }
  return (
    <>
      <OpenedCoverage coverage={entry.coverage} />
      <p class="opened">
        <button type="button" onClick={() => call('showSaved', id)}>
          {t('savedRead')}
        </button>
      </p>
    </>
  );
}

/** All notes on a page. */
function OpenedPage({ source, call }: { source: string; call: CallBackground }) {
  const t = useStrings();
  const [notes, setNotes] = useState<StoredNote[]>([]);
  useEffect(() => {
    call('notesOf', source).then(setNotes);
  }, [source, call]);
  return (
    <div class="opened">
      {notes.map(({ note }) => {
        const { text, quote } = noteParts(note);
        return (
          <div key={note.id} class="opened-note">
            {quote && (
              <blockquote class="words note-quote" dir="auto">
                {quote}
              </blockquote>
            )}
            <Markdown text={text} />
          </div>
        );
      })}
      <p>
        <ExternalLink url={source}>{t('searchOpenPage')}</ExternalLink>
      </p>
    </div>
  );
}

function OpenedEntry({ type, id, call }: { type: 'claim' | 'coverage'; id: string; call: CallBackground }) {
  const [entry, setEntry] = useState<Entry>();
  useEffect(() => {
    call('entries', [{ type, id }]).then(([found]) => setEntry(found));
  }, [type, id, call]);
  if (entry?.type === 'claim') {
    return <ClaimEntry entry={entry} />;
  }
  return entry?.type === 'coverage' ? <OpenedCoverage coverage={entry.coverage} /> : null;
}

function OpenedCoverage({ coverage }: Pick<Extract<Entry, { type: 'coverage' }>, 'coverage'>) {
  const t = useStrings();
  return (
    <div class="opened">
      <p dir="auto">
        {[coverage.outlet, coverage.author, formatDate(coverage.datePublished, t('languageTag'))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {coverage.url ? <ExternalLink url={coverage.url}>{t('searchOpenPage')}</ExternalLink> : t('addressUnknown')}
      </p>
      {coverage.headlineIsOurs && <p class="aside">{t('headlineIsOurs')}</p>}
      {coverage.note && (
        <p class="aside" dir="auto">
          {coverage.note}
        </p>
      )}
    </div>
  );
}

function OpenedNote({ id, call }: { id: string; call: CallBackground }) {
  const t = useStrings();
  const [stored, setStored] = useState<StoredNote>();
  useEffect(() => {
    call('note', id).then(setStored);
  }, [id, call]);
  if (!stored) {
    return null;
  }
  const { text, quote } = noteParts(stored.note);
  return (
    <div class="opened">
      {quote && (
        <blockquote class="words note-quote" dir="auto">
          {quote}
        </blockquote>
      )}
      <Markdown text={text} />
      <p>
        <ExternalLink url={stored.note.target.source}>{t('searchOpenPage')}</ExternalLink>
      </p>
    </div>
  );
}
