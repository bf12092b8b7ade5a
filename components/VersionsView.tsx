import { useId } from 'preact/hooks';
import './note.css';
import type { NoteAnnotation } from '../core/annotation';
import { type DiffRun, diffTexts } from '../core/diff-texts';
import { formatMoment } from './format-date';
import { NoteMarks } from './NoteMarks';
import { noteParts } from './note-parts';
import { useStrings } from './strings';

interface Props {
  /** What was saved last. */
  note: NoteAnnotation;
  /** What another window saved, the oldest first. */
  versions: readonly NoteAnnotation[];
  /** Keep one of the two that are shown, and let the other go. */
  onKeep: (kept: NoteAnnotation, other: NoteAnnotation) => void;
  /** Write one note of both. */
  onMerge: (other: NoteAnnotation) => void;
}

/** Show two versions of a note side by side, with the words that only one has, and let the reader choose or merge. */
export function VersionsView({ note, versions, onKeep, onMerge }: Props) {
  const t = useStrings();
  const id = useId();
  const [other] = versions;
  if (!other) {
    return null;
  }
  const runs = diffTexts(noteParts(note).text, noteParts(other).text);
  return (
    <section class="versions" aria-labelledby={id}>
      <h3 id={id}>{t('versionsTitle')}</h3>
      <p class="aside">{t('versionsExplained')}</p>
      <div class="versions-sides">
        <Version version={note} runs={runs.one} name="versionLast" onKeep={() => onKeep(note, other)} />
        <Version version={other} runs={runs.other} name="versionBefore" onKeep={() => onKeep(other, note)} />
      </div>
      <div class="actions">
        <button type="button" class="is-main" onClick={() => onMerge(other)}>
          {t('versionsMerge')}
        </button>
      </div>
      {versions.length > 1 && <p class="aside">{t('versionsMore', versions.length - 1)}</p>}
    </section>
  );
}

interface VersionProps {
  version: NoteAnnotation;
  runs: readonly DiffRun[];
  name: 'versionLast' | 'versionBefore';
  onKeep: () => void;
}

function Version({ version, runs, name, onKeep }: VersionProps) {
  const t = useStrings();
  const id = useId();
  const { tags } = noteParts(version);
  return (
    <article class="version" aria-labelledby={id}>
      <h4 id={id}>{t(name, [formatMoment(version.modified, t('languageTag'))])}</h4>
      <p class="version-text" dir="auto">
        {runs.map((run, place) => (run.isShared ? run.text : <OnlyHere key={place} text={run.text} />))}
      </p>
      <NoteMarks tags={tags} colour={version.target.styleClass} />
      <button type="button" onClick={onKeep}>
        {t('versionKeep')}
      </button>
    </article>
  );
}

function OnlyHere({ text }: { text: string }) {
  const t = useStrings();
  return (
    <>
      <span class="visually-hidden"> [{t('versionOnly')}: </span>
      <mark class="run run-added">{text}</mark>
      <span class="visually-hidden"> {t('markEnd')}] </span>
    </>
  );
}
