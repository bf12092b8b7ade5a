import { useEffect, useState } from 'preact/hooks';
import type { KeptDraft } from '../../core/service';
import type { CallBackground } from '../shared/call-background';
import type { Page } from './use-page';

interface PageDrafts {
  /** Of new notes. */
  begun: KeptDraft[];
  /** Of changes, by note. */
  changed: Map<string, KeptDraft>;
}

const NONE: PageDrafts = { begun: [], changed: new Map() };

/** Know what was typed on `page` and not saved; `reload` looks again. */
export function usePageDrafts(page: Page | undefined, call: CallBackground): [PageDrafts, () => void] {
  const [found, setFound] = useState<{ source: string; drafts: PageDrafts }>();
  const [asked, setAsked] = useState(0);
  const source = page?.state?.source;
  useEffect(() => {
    let isStale = false;
    if (page && source !== undefined) {
      readDrafts(page, source, call).then(
        drafts => isStale || setFound({ source, drafts }),
        error => console.error('Glossator: drafts could not be read', error),
      );
    }
    return () => {
      isStale = true;
    };
  }, [page, asked, source, call]);
  const drafts = found?.source === source ? found?.drafts : undefined;
  return [drafts ?? NONE, () => setAsked(count => count + 1)];
}

async function readDrafts({ notes }: Page, source: string, call: CallBackground): Promise<PageDrafts> {
  const drafts = await call('drafts', { source });
  const ids = new Set(notes.map(({ stored }) => stored.note.id));
  const isChange = ({ draft }: KeptDraft) => ids.has(draft.id) || draft.basedOn !== undefined;
  const changed = new Map<string, KeptDraft>();
  for (const kept of drafts.filter(isChange)) {
    // The last written comes first.
    if (!changed.has(kept.draft.id)) {
      changed.set(kept.draft.id, kept);
    }
  }
  return { begun: drafts.filter(kept => !isChange(kept)), changed };
}
