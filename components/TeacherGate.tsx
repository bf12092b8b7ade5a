import { Icon } from './Icon';
import { useStrings } from './strings';

interface Props {
  /** The words of the page. */
  passage: string;
  onWrite: () => void;
}

/** Ask for the reader's own thought before anything is told: the passage, and a button to write. */
export function TeacherGate({ passage, onWrite }: Props) {
  const t = useStrings();
  return (
    <section class="gate is-note">
      <p class="kind">
        <Icon name="note" />
        {t('teacherKind')}
      </p>
      <h1 tabIndex={-1}>{t('teacherAsk')}</h1>
      <blockquote class="words note-quote" dir="auto">
        {passage}
      </blockquote>
      <p class="aside">{t('teacherExplained')}</p>
      <button type="button" class="is-main" onClick={onWrite}>
        {t('teacherWrite')}
      </button>
    </section>
  );
}
