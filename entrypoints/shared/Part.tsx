import type { ComponentChildren } from 'preact';
import './parts.css';

/** Show a titled part of a page of settings. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="options-part">
      <h2>{title}</h2>
      <div class="options-body">{children}</div>
    </section>
  );
}
