import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import './lists.css';
import { type StringKey, useStrings } from './strings';

export interface Result {
  kind: 'claim' | 'coverage' | 'note';
  id: string;
  title: string;
  /** A line that tells it from others: outlet, claim, what a note says. */
  detail: string;
  /** Where the searched words stand in the title: UTF-16 offsets, `end` exclusive. */
  marked: [start: number, end: number][];
}

const GROUPS: { kind: Result['kind']; name: StringKey }[] = [
  { kind: 'claim', name: 'searchClaims' },
  { kind: 'coverage', name: 'searchCoverage' },
  { kind: 'note', name: 'searchNotes' },
];

interface Props {
  results: readonly Result[];
  /** Shows a result that the reader has opened. */
  Opened: ComponentType<{ result: Result }>;
}

/** List what a search found, by kind; each result opens in its place. */
export function ResultList({ results, Opened }: Props) {
  const t = useStrings();
  return (
    <>
      {GROUPS.map(({ kind, name }) => {
        const group = results.filter(result => result.kind === kind);
        return (
          group.length > 0 && (
            <section key={kind} class="group">
              <h2>{t(name)}</h2>
              <ul>
                {group.map(result => (
                  <li key={result.id}>
                    <ResultItem result={result} Opened={Opened} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function ResultItem({ result, Opened }: { result: Result; Opened: Props['Opened'] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="result" onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary dir="auto">
        <MarkedText text={result.title} marked={result.marked} />
        {result.detail && !isOpen && <small class="result-detail">{result.detail}</small>}
      </summary>
      {isOpen && <Opened result={result} />}
    </details>
  );
}

function MarkedText({ text, marked }: { text: string; marked: Result['marked'] }) {
  const parts = [];
  let place = 0;
  for (const [start, end] of marked.toSorted((a, b) => a[0] - b[0])) {
    if (start >= place) {
      parts.push(text.slice(place, start), <mark class="found">{text.slice(start, end)}</mark>);
      place = end;
    }
  }
  return (
    <span class="result-title">
      {parts}
      {text.slice(place)}
    </span>
  );
}
