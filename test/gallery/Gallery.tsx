import './gallery.css';
import type { Chapter, State } from './chapter';

/** Show chapters of states, each in a frame of the width it has in the extension. */
export function Gallery({ chapters }: { chapters: Chapter[] }) {
  return (
    <main class="gallery">
      {chapters.map(({ title, width, states }) => (
        <section key={title}>
          <h1 lang="en" dir="ltr">
            {title}
          </h1>
          <div class="gallery-states">
            {states.map(state => (
              <Framed key={state.name} width={width} state={state} />
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

function Framed({ width, state: { name, content, width: own = width } }: { width: number; state: State }) {
  return (
    <figure class="gallery-state" style={{ inlineSize: `${own}px` }}>
      <figcaption lang="en" dir="ltr">
        {name}
      </figcaption>
      <div class="gallery-frame">{content}</div>
    </figure>
  );
}
