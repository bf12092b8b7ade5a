import type { ComponentChildren } from 'preact';
import './card.css';
import { AnnotationView } from './AnnotationView';
import type { CardItem, Passage } from './card-item';
import { Icon } from './Icon';
import { KIND_NAMES } from './kind-names';
import { useStrings } from './strings';
import { type Tab, Tabs } from './Tabs';

interface Props {
  items: readonly CardItem[];
  passage: Passage;
  /** The reader's own notes at this place, ready to show; `undefined` where there are none. */
  notes?: ComponentChildren;
  /** Unset where no note can be written from here. */
  onWrite?: () => void;
  onClose: () => void;
}

/** Show all that was found at one place of a page, each in a tab of its own. */
export function Card({ items, passage, notes, onWrite, onClose }: Props) {
  const t = useStrings();
  const names = items.map(item => t(KIND_NAMES[item.annotation.glossator.kind]));
  const tabs: Tab[] = items.map((item, index) => ({
    id: `found-${index}`,
    label: tabLabel(names, index, t('tabNumbered', [names[index]!, String(countBefore(names, index) + 1)])),
    content: <AnnotationView item={item} passage={passage} />,
  }));
  if (notes) {
    tabs.push({ id: 'notes', label: t('kindNote'), content: <Notes>{notes}</Notes> });
  }
  return (
    <main class="card">
      <button type="button" class="card-close is-quiet" onClick={onClose} aria-label={t('close')}>
        <Icon name="close" />
      </button>
      <div class="card-body">
        <Tabs tabs={tabs} label={t('cardTabs')} />
      </div>
      {onWrite && (
        <footer class="card-foot">
          <button type="button" onClick={onWrite}>
            <Icon name="note" />
            {t('writeNote')}
          </button>
        </footer>
      )}
    </main>
  );
}

/** A name that several tabs have is numbered. */
function tabLabel(names: readonly string[], index: number, numbered: string): string {
  const name = names[index]!;
  return names.filter(other => other === name).length > 1 ? numbered : name;
}

function countBefore(names: readonly string[], index: number): number {
  return names.slice(0, index).filter(name => name === names[index]).length;
}

function Notes({ children }: { children: ComponentChildren }) {
  const t = useStrings();
  return (
    <section class="is-note">
      <h1 class="kind" tabIndex={-1}>
        <Icon name="note" />
        {t('kindNote')}
      </h1>
      {children}
    </section>
  );
}
