import type { ComponentChildren } from 'preact';
import { withEllipses } from './with-ellipses';

/** Show words of an article as quotations are shown; where they are part of a sentence, dots say so. */
export function Quoted({ text, children = text }: { text: string; children?: ComponentChildren }) {
  const { before, after } = withEllipses(text);
  return (
    <p class="words" dir="auto">
      {before}
      {children}
      {after}
    </p>
  );
}
