import './coverage.css';
import { useState } from 'preact/hooks';
import type { RelatedCoverage } from '../core/related-coverage';
import type { PageWords } from '../core/service';
import { joinList } from './join-list';
import { useStrings } from './strings';
import { useRoving } from './use-roving';

/** Pixels of the map for each character of a sentence, from the smallest button that can be hit. */
const SCALE = 0.25;
const SHORTEST = 24;

/** From so many outlets on the darkest shade is used. */
const MOST_SHADES = 3;

interface Props {
  sentences: readonly PageWords[];
  related: readonly RelatedCoverage[];
  onGo: (words: PageWords) => void;
}

interface Cell {
  words: PageWords;
  /** Who prints the sentence too, each once. */
  outlets: string[];
}

/** Map the sentences of this page: which of them stand word for word in other coverage, and in how much of it. */
export function WireMap({ sentences, related, onGo }: Props) {
  const t = useStrings();
  const roving = useRoving('lines');
  const [shown, setShown] = useState<Cell>();
  const cells = cellsOf(sentences, related);
  const shared = cells.filter(({ outlets }) => outlets.length > 0);
  if (shared.length === 0) {
    return null;
  }
  const language = t('languageTag');
  const format = new Intl.NumberFormat(language);
  return (
    <section class="wire">
      <h2>{t('wireTitle')}</h2>
      <p>{t('wireCount', shared.length, [shared.length, cells.length].map(format.format))}</p>
      <ol class="wire-map" {...roving.list} onPointerLeave={() => setShown(undefined)}>
        {cells.map((cell, index) => (
          <li key={index} style={{ inlineSize: `${Math.max(SHORTEST, cell.words.text.length * SCALE)}px` }}>
            {cell.outlets.length > 0 && (
              <button
                type="button"
                class={`wire-cell is-in-${Math.min(MOST_SHADES, cell.outlets.length)}`}
                aria-label={`${t('wireAlsoIn', [joinList(cell.outlets, language)])} ${cell.words.text}`}
                {...withFocus(roving.button(shared.indexOf(cell), shared.length), () => setShown(cell))}
                onPointerEnter={() => setShown(cell)}
                onClick={() => onGo(cell.words)}
              />
            )}
          </li>
        ))}
      </ol>
      <div class="wire-shown">
        <p class={shown ? 'aside is-covered' : 'aside'}>{t('wireEstimate')}</p>
        {shown && (
          <p class="words" aria-hidden="true" dir="auto">
            {shown.words.text}
          </p>
        )}
      </div>
      <details>
        <summary>{t('wireAsList')}</summary>
        <ol class="wire-list">
          {shared.map((cell, index) => (
            <li key={index}>
              <button type="button" class="wire-sentence" title={t('goToPassage')} onClick={() => onGo(cell.words)}>
                <span class="words" dir="auto">
                  {cell.words.text}
                </span>
                <small class="aside">{t('wireAlsoIn', [joinList(cell.outlets, language)])}</small>
              </button>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function cellsOf(sentences: readonly PageWords[], related: readonly RelatedCoverage[]): Cell[] {
  const outlets = sentences.map(() => new Set<string>());
  for (const { outlet, shared } of related) {
    for (const { sentence } of shared.sentences) {
      outlets[sentence]?.add(outlet);
    }
  }
  return sentences.map((words, index) => ({ words, outlets: [...(outlets[index] ?? [])] }));
}

function withFocus({ tabIndex, onFocus }: { tabIndex: number; onFocus: () => void }, also: () => void) {
  return {
    tabIndex,
    onFocus: () => {
      onFocus();
      also();
    },
  };
}
