/**
 * Keep what is typed in an editor.
 *
 * The background writes it down; while one writing is under way only the last of what follows waits, so that nothing
 * piles up and next to nothing is lost when the browser ends. In a private window it refuses, and what is typed lives
 * as long as this page.
 */
import { quoteOf } from '../../core/annotation';
import type { KeptDraft, NoteDraft } from '../../core/service';
import type { CallBackground } from './call-background';
import { randomId } from './random-id';

/** By note, or by passage for new ones; for windows whose drafts may not be written down. */
const passing = new Map<string, KeptDraft>();

export interface DraftKeeper {
  keep(draft: NoteDraft): void;
  /** Send what still waits; to be called when the page goes. */
  flush(): void;
  /** Forget all that was kept. */
  drop(): Promise<void>;
}

/** Make the keeper of one editor, which goes on from `begun`. */
export function createDraftKeeper(call: CallBackground, begun: KeptDraft | undefined): DraftKeeper {
  const key = randomId();
  let waiting: NoteDraft | undefined;
  let running: Promise<void> | undefined;

  function send(draft: NoteDraft): Promise<void> {
    return call('keepDraft', key, draft, begun?.key).catch((error: Error) => {
      if (!/: private$/.test(error.message)) {
        console.error('Glossator: a draft could not be written down', error);
      }
    });
  }

  async function run(): Promise<void> {
    while (waiting) {
      const draft = waiting;
      waiting = undefined;
      await send(draft);
    }
    running = undefined;
  }

  return {
    keep(draft) {
      passing.set(slotOf(draft), { key, draft, saved: new Date().toISOString() });
      waiting = draft;
      running ??= run();
    },
    flush() {
      if (waiting) {
        send(waiting);
        waiting = undefined;
      }
    },
    async drop() {
      waiting = undefined;
      for (const [slot, kept] of passing) {
        if (kept.key === key || kept.key === begun?.key) {
          passing.delete(slot);
        }
      }
      await running;
      await Promise.all([key, begun?.key].map(each => each && call('dropDraft', each)));
    },
  };
}

/** Find what was typed for `draft`, a note to be changed or a new one, and not saved. */
export async function findKept(call: CallBackground, draft: NoteDraft): Promise<KeptDraft | undefined> {
  const { id, basedOn, source, canonical, selector } = draft;
  const query = basedOn === undefined ? { source, canonical, selector } : { noteId: id };
  const [kept] = await call('drafts', query);
  return kept ?? passing.get(slotOf(draft));
}

function slotOf({ id, basedOn, source, selector }: NoteDraft): string {
  return basedOn === undefined ? `${source} ${quoteOf({ source, selector })?.exact ?? ''}` : id;
}
