import type { ComponentChildren } from 'preact';
import './note-passage.css';
import { quoteOf, type Selector } from '../core/annotation';
import type { NotePlace, Placement, StoredNote } from '../core/service';
import { noteParts } from './note-parts';
import { useStrings } from './strings';
import { WordDiff } from './WordDiff';

export interface NotePassageProps extends Omit<NotePlace, 'id'> {
  stored: StoredNote;
  /** The reader is at the passage now. */
  isCurrent?: boolean;
  onGo?: () => void;
  /** The reader says where the note stands. */
  onPlace?: (placement: Placement) => void;
}

/** Show the passage of a note: as it was noted, and where the page has it otherwise now, as it is. */
export function NotePassage(props: NotePassageProps) {
  const { stored, state, found } = props;
  const { quote } = noteParts(stored.note);
  if (!quote) {
    return null;
  }
  const now = found && wordsOf(found);
  if (state === 'uncertain' && found && now !== undefined) {
    return <Question {...props} noted={quote} now={now} />;
  }
  return (
    <div class="note-passage">
      <Told {...props} />
      <Quote {...(state !== 'gone' && props)}>
        {state === 'edited' && now !== undefined ? <WordDiff noted={quote} now={now} /> : quote}
      </Quote>
      <First {...props} />
    </div>
  );
}

/** What must be said of the place before the words can be understood. */
function Told({ stored: { note }, state, onPlace }: NotePassageProps) {
  const t = useStrings();
  const isRefused = note.glossator?.refused !== undefined;
  if (state === 'edited') {
    return <p class="note-told">{t('noteEditedSince')}</p>;
  }
  if (state !== 'gone') {
    return null;
  }
  return (
    <p class="note-told">
      {t(isRefused ? 'noteRefusedBefore' : 'noteGoneSince')}{' '}
      {isRefused && onPlace && (
        <button type="button" class="link" onClick={() => onPlace({ selector: note.target.selector, refused: [] })}>
          {t('noteAskAgain')}
        </button>
      )}
    </p>
  );
}

/** Ask whether the place is the right one: what was noted beside what stands there. */
function Question({ noted, now, ...props }: NotePassageProps & { noted: string; now: string }) {
  const t = useStrings();
  const { stored, found = [], onPlace } = props;
  const { selector } = stored.note.target;
  const refused = stored.note.glossator?.refused ?? [];
  const place = quoteOf({ source: '', selector: found });
  return (
    <div class="note-passage note-question">
      <p class="note-told">{t('noteUncertainAsk')}</p>
      <dl>
        <dt>{t('noteNoted')}</dt>
        <dd>
          <Quote>{noted}</Quote>
        </dd>
        <dt>{t('noteFoundHere')}</dt>
        <dd>
          <Quote {...props}>
            <WordDiff noted={noted} now={now} />
          </Quote>
          {noted === now && <p class="aside">{t('noteSameWords')}</p>}
        </dd>
      </dl>
      {onPlace && place && (
        <div class="actions">
          <button type="button" onClick={() => onPlace({ selector: found, refused: [] })}>
            {t('notePlaceYes')}
          </button>
          <button type="button" onClick={() => onPlace({ selector, refused: [...refused, place] })}>
            {t('notePlaceNo')}
          </button>
        </div>
      )}
      <First {...props} />
    </div>
  );
}

/** The words that were noted first, where the note has since been put to others. */
function First({ stored: { note }, onPlace }: NotePassageProps) {
  const t = useStrings();
  const noted = note.glossator?.noted;
  const words = noted && wordsOf(noted);
  if (!words || words === noteParts(note).quote) {
    return null;
  }
  return (
    <details class="note-first">
      <summary>{t('noteFirstNoted')}</summary>
      <Quote>{words}</Quote>
      {onPlace && (
        <button type="button" class="link" onClick={() => onPlace({ selector: noted, refused: [] })}>
          {t('noteBackToFirst')}
        </button>
      )}
    </details>
  );
}

interface QuoteProps extends Pick<NotePassageProps, 'isCurrent' | 'onGo'> {
  children: ComponentChildren;
}

/** Words, which lead to their place where there is one to go to. */
function Quote({ isCurrent, onGo, children }: QuoteProps) {
  const t = useStrings();
  if (!onGo) {
    return (
      <blockquote class="words note-quote" dir="auto">
        {children}
      </blockquote>
    );
  }
  return (
    <button
      type="button"
      class="note-go"
      aria-current={isCurrent ? 'location' : undefined}
      onClick={onGo}
      title={t('goToPassage')}
    >
      <span class="words note-quote" dir="auto">
        {children}
      </span>
    </button>
  );
}

function wordsOf(selector: Selector[]): string | undefined {
  return quoteOf({ source: '', selector })?.exact;
}
