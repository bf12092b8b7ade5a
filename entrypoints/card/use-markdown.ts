import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Text = ComponentType<{ text: string }>;

/** Give what shows Markdown once it is loaded, which is not before a note `isShown`: most cards have none. */
export function useMarkdown(isShown: boolean): Text | undefined {
  const [loaded, setLoaded] = useState<{ Markdown: Text }>();
  useEffect(() => {
    if (isShown) {
      import('../../components/Markdown').then(setLoaded, error => {
        console.error('Glossator: notes are shown as they were typed', error);
      });
    }
  }, [isShown]);
  return loaded?.Markdown;
}
