import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from './strings';

/** Show the first lines of a text, and a button for the rest where there is one. */
export function Clamped({ text }: { text: string }) {
  const t = useStrings();
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [isCut, setIsCut] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  useLayoutEffect(() => {
    const { scrollHeight, clientHeight } = paragraph.current!;
    setIsCut(scrollHeight > clientHeight);
  }, [text]);
  return (
    <>
      <p class={isOpen ? 'words' : 'words is-clamped'} dir="auto" ref={paragraph}>
        {text}
      </p>
      {isCut && !isOpen && (
        <button type="button" class="link" onClick={() => setIsOpen(true)}>
          {t('readMore')}
        </button>
      )}
    </>
  );
}
