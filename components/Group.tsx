import type { ComponentChildren } from 'preact';
import './lists.css';

interface Props {
  title: string;
  /** How many things are in it, in words. */
  count?: string;
  children: ComponentChildren;
}

/** Show a titled part of the panel. */
export function Group({ title, count, children }: Props) {
  return (
    <section class="group">
      <h2>
        {title}
        {count && <span class="group-count">{count}</span>}
      </h2>
      {children}
    </section>
  );
}
