import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Card } from '../../components/Card';
import type { CardItem } from '../../components/card-item';
import { useStrings } from '../../components/strings';
import { type Article, blocksOf } from '../../core/article';
import { type Stretch, splitBlock } from './split-block';
import { useOpenOnRest } from './use-open-on-rest';

interface Props {
  article: Article;
  items: readonly CardItem[];
}

/** Show the article with its passages marked; each opens its card in the margin. */
export function TryArticle({ article, items }: Props) {
  const opening = useOpenOnRest();
  const { opened, close } = opening;
  const root = useRef<HTMLDivElement>(null);
  const annotations = items.map(({ annotation }) => annotation);
  const closeAndReturn = () => {
    root.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    close();
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && closeAndReturn();
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  const [headline, ...blocks] = blocksOf(article.text).map(block => splitBlock(block, annotations));
  const pointer = { onMouseEnter: opening.stay, onMouseLeave: opening.leave };
  return (
    <div class="try" ref={root}>
      <article class="try-article" lang={article.language} dir="ltr">
        <h3>{headline?.map(({ start, end }) => article.text.slice(start, end))}</h3>
        {blocks.map(stretches => {
          const shown = opened && stretches.find(stretch => keyOf(stretch) === opened.key);
          return (
            <div key={stretches[0]?.start}>
              <p>
                {stretches.map(stretch =>
                  stretch.annotations.length > 0 ? (
                    <Passage key={stretch.start} {...{ article, stretch, opening }} />
                  ) : (
                    article.text.slice(stretch.start, stretch.end)
                  ),
                )}
              </p>
              {opened && shown && (
                <Margin key={opened.key} takesFocus={opened.takesFocus} {...pointer}>
                  <Card
                    items={shown.annotations.map(annotation => items.find(item => item.annotation === annotation)!)}
                    passage={{ start: 0, text: article.text }}
                    onClose={closeAndReturn}
                  />
                </Margin>
              )}
            </div>
          );
        })}
      </article>
    </div>
  );
}

function keyOf({ start, annotations }: Stretch): string | undefined {
  return annotations.length > 0 ? String(start) : undefined;
}

interface MarginProps {
  takesFocus: boolean;
  onMouseEnter: () => void;
  onMouseLeave: () => void;
  children: ComponentChildren;
}

/** The card's place: at the height of its passage where there is room beside the text, else below the paragraph. */
function Margin({ takesFocus, children, ...pointer }: MarginProps) {
  const t = useStrings();
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current: margin } = root;
    const paragraph = margin?.previousElementSibling;
    if (margin && paragraph instanceof HTMLElement) {
      const room = margin.offsetParent!.clientHeight - margin.offsetHeight;
      margin.style.insetBlockStart = `${Math.max(0, Math.min(paragraph.offsetTop, room))}px`;
    }
    if (takesFocus) {
      margin?.querySelector<HTMLElement>('h1')?.focus();
    }
  }, []);
  return (
    <section ref={root} class="try-card" aria-label={t('welcomeTryCard')} {...pointer}>
      {children}
    </section>
  );
}

interface PassageProps {
  article: Article;
  stretch: Stretch;
  opening: ReturnType<typeof useOpenOnRest>;
}

/** A marked passage, pressed like a button; a real one would not break across lines. */
function Passage({ article, stretch, opening }: PassageProps) {
  const key = keyOf(stretch)!;
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers keep a button's words in one box
    <span
      class="try-passage"
      role="button"
      tabIndex={0}
      aria-expanded={opening.opened?.key === key}
      onMouseEnter={() => opening.rest(key)}
      onMouseLeave={opening.leave}
      onClick={() => opening.open(key, false)}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          opening.open(key, true);
        }
      }}
    >
      {stretch.pieces.map(({ start, end, kinds }) =>
        kinds.reduce<ComponentChildren>(
          (inner, kind) => <span class={`try-mark is-${kind}`}>{inner}</span>,
          article.text.slice(start, end),
        ),
      )}
    </span>
  );
}
