import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import './lists.css';
import { formatDate } from './format-date';
import { Group } from './Group';
import { Icon } from './Icon';
import type { MarkedText } from './marked-text';
import { type StringKey, useStrings } from './strings';

export type ResultKind = 'claim' | 'coverage' | 'article' | 'page' | 'note';

export interface Result {
  kind: ResultKind;
  id: string;
  title: MarkedText;
  /** A line that tells it from others: outlet, claim, what a note says. */
  detail: MarkedText;
  /** ISO. */
  date: string;
}

/** What each kind is called where there are several. */
export const RESULT_KINDS: Record<ResultKind, StringKey> = {
  claim: 'kindClaim',
  coverage: 'searchCoverage',
  article: 'savedTitle',
  page: 'searchPages',
  note: 'searchNotes',
};

/** What a single one is called. */
const RESULT_KIND: Record<ResultKind, StringKey> = {
  ...RESULT_KINDS,
  article: 'searchArticle',
  page: 'searchPage',
  note: 'kindNote',
};

const ICONS = { claim: 'claim', coverage: 'coverage', article: 'saved', page: 'sheet', note: 'note' } as const;

interface Props {
  results: readonly Result[];
  /** Each kind by itself; they come in that order. */
  isByKind: boolean;
  /** Shows a result that the reader has opened. */
  Opened: ComponentType<{ result: Result }>;
}

/** List what a search found; each result opens in its place. */
export function ResultList({ results, isByKind, Opened }: Props) {
  const t = useStrings();
  if (!isByKind) {
    return <Results results={results} Opened={Opened} />;
  }
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  return (
    <>
      {kinds.map(kind => (
        <Group key={kind} title={t(RESULT_KINDS[kind])}>
          <Results results={results.filter(result => result.kind === kind)} Opened={Opened} />
        </Group>
      ))}
    </>
  );
}

function Results({ results, Opened }: Omit<Props, 'isByKind'>) {
  return (
    <ul>
      {results.map(result => (
        <li key={`${result.kind} ${result.id}`}>
          <ResultItem result={result} Opened={Opened} />
        </li>
      ))}
    </ul>
  );
}

function ResultItem({ result, Opened }: { result: Result; Opened: Props['Opened'] }) {
  const t = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  const { kind, title, detail, date } = result;
  return (
    <details class={`result is-${kind}`} onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span class="match-kind">
          <Icon name={ICONS[kind]} />
          <span class="visually-hidden">{t(RESULT_KIND[kind])}: </span>
        </span>
        <span class="result-lines">
          <span class="result-title" dir="auto">
            <Marked {...title} />
          </span>
          {!isOpen && detail.text && (
            <small class="result-detail" dir="auto">
              <Marked {...detail} />
            </small>
          )}
          {!isOpen && kind !== 'claim' && (
            <small class="result-date">
              <time dateTime={date}>{formatDate(date, t('languageTag'))}</time>
            </small>
          )}
        </span>
      </summary>
      {isOpen && (
        <div class="result-body">
          <Opened result={result} />
        </div>
      )}
    </details>
  );
}

function Marked({ text, marks }: MarkedText) {
  const parts = [];
  let place = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(place, start), <mark class="found">{text.slice(start, end)}</mark>);
    place = end;
  }
  return (
    <>
      {parts}
      {text.slice(place)}
    </>
  );
}
