/**
 * The three pictures of the welcome page, drawn by hand as paths.
 *
 * All show the same sheet; what changes is what Glossator adds to it. Colours
 * come from classes, so that they follow light, dark and forced colours.
 */
import type { ComponentChildren } from 'preact';

type PictureName = 'mark' | 'card' | 'note';

const SHEET = 'M22 9c40-2 84 1 118-1 2 34-1 98 1 143-38 2-80-1-119 1-2-48 1-96 0-143z';
const HEADLINE = 'M34 26c22-1 46 1 70-1M34 36c14 1 28-1 44 0';
const LINES = [
  'M34 54c30-1 62 1 94 0',
  'M34 66c28 1 58-1 90 0',
  'M34 78c32-1 60 1 92-1',
  'M34 90c20 1 52-1 86 1',
  'M34 102c30-1 62 1 94-1',
  'M34 114c26 1 54-1 88 0',
  'M34 126c30-1 58 1 92 0',
  'M34 138c14 1 34-1 52 0',
];

interface Props {
  name: PictureName;
  /** What the picture shows, for those who do not see it. */
  label: string;
}

/** Show one of the pictures. */
export function Picture({ name, label }: Props) {
  return (
    <svg class="picture" viewBox="0 0 220 160" role="img" aria-label={label}>
      <path class="picture-sheet" d={SHEET} />
      <path class="picture-headline" d={HEADLINE} />
      <path class="picture-text" d={LINES.join('')} />
      {ADDITIONS[name]}
    </svg>
  );
}

const ADDITIONS: Record<PictureName, ComponentChildren> = {
  mark: (
    <>
      <path class="picture-mark is-claim" d="M34 66c28 1 58-1 90 0M34 78c20-1 36 1 50-1" />
      <path class="picture-mark is-quotation" d="M62 102c20-1 44 1 66-1" />
      <path class="picture-mark is-number" d="M34 126c10-1 20 1 30 0" />
      <path class="picture-hand" d="M152 60c8-3 14 4 22 5M152 96c9 3 14-2 24 0M150 124c10 4 18-1 26 2" />
      <path class="picture-dot is-claim" d="M182 66.5a3 3 0 1 0 .1 0z" />
      <path class="picture-dot is-quotation" d="M184 96.5a3 3 0 1 0 .1 0z" />
      <path class="picture-dot is-number" d="M184 126.5a3 3 0 1 0 .1 0z" />
    </>
  ),
  card: (
    <>
      <path class="picture-mark is-claim" d="M34 66c28 1 58-1 90 0" />
      <path class="picture-card" d="M96 76c34-1 74 1 110-1 2 22-1 48 1 70-36 2-76-1-111 1-1-24 1-46 0-70z" />
      <path class="picture-mark is-claim is-thin" d="M106 88c14-1 30 1 46 0" />
      <path class="picture-text" d="M106 99c28 1 60-1 88 0M106 108c24-1 52 1 80 0" />
      <path class="picture-figure" d="M106 134c1-6 0-10 0-14M116 134c-1-8 1-12 0-20M126 134c1-4-1-6 0-9" />
      <path class="picture-text" d="M138 120c18-1 36 1 56 0M138 130c14 1 28-1 42 0" />
      <path class="picture-hand" d="M84 70l4 14 3-5 6-1z" />
    </>
  ),
  note: (
    <>
      <path class="picture-mark is-note" d="M34 90c20 1 52-1 86 1M34 102c30-1 42 1 60 0" />
      <path class="picture-hand" d="M146 84c5 1 5 5 4 9s0 6 4 7c-4 1-5 4-4 8" />
      <path
        class="picture-ink"
        d="M160 86c3-6 5 5 8 0s4 4 7-1 3 5 7 0 4 3 8-1M160 99c2-4 5 4 7 0s5 4 8 0 5 3 9-1 5 2 8 0M160 112c3-5 4 4 8-1s4 4 8 0"
      />
      <path class="picture-hand" d="M182 140l20-22 6 6-20 21-8 2zM198 122l6 6" />
    </>
  ),
};
