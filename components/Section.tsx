import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** Adds a class, for sections that look their own way. */
  look?: string;
  children: ComponentChildren;
}

/** Show a titled part of a card. */
export function Section({ title, look, children }: Props) {
  return (
    <section class={look ? `part ${look}` : 'part'}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
