import { useLayoutEffect, useRef } from 'preact/hooks';
import './saved.css';
import type { SavedArticle } from '../core/service';
import { ExternalLink } from './ExternalLink';
import { SavedFacts } from './SavedList';
import { useStrings } from './strings';
import { atPassage } from './text-fragment';

interface Props {
  article: SavedArticle;
  /** Blocks separated by blank lines, the headline first where there is one. */
  text: string;
  /** Words to be shown at once; they may not be there. */
  words: string;
  onRemove: () => void;
}

/** Show the text of a saved article, at some of its words. */
export function SavedText({ article, text, words, onRemove }: Props) {
  const t = useStrings();
  const root = useRef<HTMLElement>(null);
  const blocks = text.split('\n\n').filter((block, index) => index > 0 || block !== article.headline);
  const found = words === '' ? -1 : blocks.findIndex(block => block.includes(words));
  useLayoutEffect(() => root.current?.querySelector('mark')?.scrollIntoView({ block: 'center' }), [words, text]);
  return (
    <article class="saved-text" ref={root}>
      <h1 dir="auto">{article.headline}</h1>
      <p class="aside">
        <SavedFacts article={article} />
      </p>
      <div class="save-actions">
        <ExternalLink url={atPassage(article.source, words)}>{t('searchOpenPage')}</ExternalLink>
        <button type="button" class="is-quiet" onClick={onRemove}>
          {t('remove')}
        </button>
      </div>
      {blocks.map((block, index) => (
        <p key={index} class="words" dir="auto">
          {index === found ? <Marked text={block} words={words} /> : block}
        </p>
      ))}
    </article>
  );
}

function Marked({ text, words }: { text: string; words: string }) {
  const start = text.indexOf(words);
  return (
    <>
      {text.slice(0, start)}
      <mark>{words}</mark>
      {text.slice(start + words.length)}
    </>
  );
}
