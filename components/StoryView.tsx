import type { ComponentChildren, ComponentType } from 'preact';
import './story.css';
import type { Coverage, NewsEvent } from '../core/corpus';
import type { RelatedCoverage } from '../core/related-coverage';
import type { Entry, StoredNote } from '../core/service';
import { isStoryTag } from '../core/stories';
import { ClaimEntry } from './ClaimEntry';
import { entriesOf } from './card-item';
import { ExternalLink } from './ExternalLink';
import { formatDate } from './format-date';
import { noteParts } from './note-parts';
import { SavedSource } from './SavedSource';
import { useStrings } from './strings';
import { Timeline } from './Timeline';

interface Props {
  label: string;
  events: readonly NewsEvent[];
  coverage: readonly Coverage[];
  /** Notes that the reader put into the story. */
  chosen: readonly StoredNote[];
  /** Notes on pages of the story. */
  found: readonly StoredNote[];
  /** The claims of the story. */
  entries: readonly Entry[];
  /** Shows the text of a note. */
  Text: ComponentType<{ text: string }>;
  onPrint: () => void;
}

/** Show a story: when it was reported, what the reader noted, what others wrote, what research says of its claims. */
export function StoryView({ label, events, coverage, chosen, found, entries, Text, onPrint }: Props) {
  const t = useStrings();
  const claims = entriesOf(entries, 'claim');
  return (
    <article class="story">
      <header class="story-head">
        <h1 class="story-title" dir="auto">
          {label}
        </h1>
        <button type="button" onClick={onPrint}>
          {t('sheetPrint')}
        </button>
      </header>
      {coverage.length > 1 && (
        <Timeline related={coverage.map(asRelated)} onChoose={({ id }) => show(`coverage-${id}`)} />
      )}
      <Part title={t('storyChosen')} count={chosen.length} otherwise={t('storyTag')}>
        <Notes notes={chosen} Text={Text} />
      </Part>
      <Part title={t('storyFound')} count={found.length}>
        <Notes notes={found} Text={Text} />
      </Part>
      <Part title={t('storyEvents')} count={events.length}>
        <ol class="story-events">
          {events.map(event => (
            <li key={event.id}>
              <time dateTime={event.date}>{formatDate(event.date, t('languageTag'))}</time>
              <p dir="auto">
                {event.description} <span class="aside">{event.place}</span>
              </p>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t('panelCoverage')} count={coverage.length}>
        <ul class="story-coverage">
          {coverage.map(one => (
            <Report key={one.id} coverage={one} />
          ))}
        </ul>
      </Part>
      <Part title={t('kindClaim')} count={claims.length}>
        {claims.map(entry => (
          <section key={entry.claim.id} class="story-claim">
            <h3 dir="auto">{entry.claim.title}</h3>
            <p dir="auto">{entry.claim.finding}</p>
            <details>
              <summary>{t('storyClaimMore')}</summary>
              <ClaimEntry entry={entry} />
            </details>
          </section>
        ))}
      </Part>
    </article>
  );
}

interface PartProps {
  title: string;
  count: number;
  /** Said where there is nothing; without it the part is left out then. */
  otherwise?: string;
  children: ComponentChildren;
}

function Part({ title, count, otherwise, children }: PartProps) {
  if (count === 0 && !otherwise) {
    return null;
  }
  return (
    <section class="story-part">
      <h2>
        {title}
        {count > 0 && <span class="aside"> {count}</span>}
      </h2>
      {count > 0 ? children : <p class="aside">{otherwise}</p>}
    </section>
  );
}

function Notes({ notes, Text }: { notes: readonly StoredNote[]; Text: Props['Text'] }) {
  const t = useStrings();
  return (
    <ul class="story-notes">
      {notes.map(({ note, title }) => {
        const { text, tags, quote } = noteParts(note);
        const others = tags.filter(tag => !isStoryTag(tag));
        return (
          <li key={note.id}>
            {quote && (
              <blockquote class="words note-quote" dir="auto">
                {quote}
              </blockquote>
            )}
            <Text text={text} />
            <p class="aside" dir="auto">
              <ExternalLink url={note.target.source}>{title || note.target.source}</ExternalLink>
              {' · '}
              {formatDate(note.modified, t('languageTag'))}
              {others.length > 0 && ` · ${others.join(', ')}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Report({ coverage: { id, outlet, datePublished, headline, url, saved } }: { coverage: Coverage }) {
  const t = useStrings();
  return (
    <li id={`coverage-${id}`} tabIndex={-1}>
      <p class="aside">
        <strong dir="auto">{outlet}</strong>
        {datePublished && ` · ${formatDate(datePublished, t('languageTag'))}`}
      </p>
      <p dir="auto">
        <ExternalLink url={url}>{headline}</ExternalLink>
      </p>
      {saved && <SavedSource id={id} saved={saved} words="" />}
    </li>
  );
}

/** As the timeline draws it; nothing is compared with any page here. */
function asRelated({ id, headline, outlet, url, datePublished }: Coverage): RelatedCoverage {
  const nothing = { quotations: [], numbers: [] };
  return {
    ...{ id, headline, outlet, url, datePublished, relation: 'story', score: 1 },
    shared: { terms: [], ...nothing, sentences: [] },
    onlyHere: nothing,
    onlyThere: nothing,
  };
}

function show(id: string): void {
  const element = document.getElementById(id);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}
