import { formatMoment } from '../../components/format-date';
import { Markdown } from '../../components/Markdown';
import { useStrings } from '../../components/strings';
import { quoteOf } from '../../core/annotation';
import type { KeptDraft } from '../../core/service';

interface Props {
  drafts: readonly KeptDraft[];
  onContinue: (kept: KeptDraft) => void;
  onThrow: (kept: KeptDraft) => void;
}

/** List the new notes of a page that were begun and not saved. */
export function DraftList({ drafts, onContinue, onThrow }: Props) {
  const t = useStrings();
  if (drafts.length === 0) {
    return null;
  }
  return (
    <section class="drafts">
      <h3>{t('draftsTitle')}</h3>
      {drafts.map(kept => {
        const { draft, key, saved } = kept;
        const quote = quoteOf(draft)?.exact;
        return (
          <article key={key} class="note draft">
            {quote && (
              <blockquote class="words note-quote" dir="auto">
                {quote}
              </blockquote>
            )}
            <Markdown text={draft.text || draft.tags.join(', ')} />
            <footer class="note-foot">
              <p>{t('draftFrom', [formatMoment(saved, t('languageTag'))])}</p>
              <div class="note-actions">
                <button type="button" class="is-quiet" onClick={() => onThrow(kept)}>
                  {t('draftThrow')}
                </button>
                <button type="button" class="is-quiet" onClick={() => onContinue(kept)}>
                  {t('draftContinue')}
                </button>
              </div>
            </footer>
          </article>
        );
      })}
    </section>
  );
}
