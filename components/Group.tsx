import type { ComponentChildren } from 'preact';
import './lists.css';

interface Props {
  title: string;
  children: ComponentChildren;
}

/** Show a titled part of a list. */
export function Group({ title, children }: Props) {
  return (
    <section class="group">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
