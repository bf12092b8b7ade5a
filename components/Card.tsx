import type { ComponentChildren } from 'preact';
import './card.css';
import type { Kind } from '../core/annotation';
import { AnnotationView, FoldedAnnotation } from './AnnotationView';
import type { CardItem, Passage } from './card-item';
import { Icon } from './Icon';
import { KIND_NAMES } from './kind-names';
import { Section } from './Section';
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

/** Show all that was found at one place of a page, each kind in a tab of its own. */
export function Card({ items, passage, notes, onWrite, onClose }: Props) {
  const t = useStrings();
  const tabs = kindsOf(items).map((kind): Tab => {
    const found = items.filter(item => item.annotation.glossator.kind === kind);
    return { id: kind, label: t(KIND_NAMES[kind]), content: <Found items={found} passage={passage} /> };
  });
  if (notes) {
    // Who wrote here wants to read it first.
    tabs.unshift({ id: 'notes', label: t('kindNote'), content: <Notes>{notes}</Notes> });
  }
  return (
    <div class="card">
      <button type="button" class="card-close is-quiet" onClick={onClose} aria-label={t('close')}>
        <Icon name="close" />
      </button>
      <div class="card-body">
        {tabs.length > 0 ? (
          <Tabs tabs={tabs} label={t('cardTabs')} />
        ) : (
          <h1 class="card-nothing" tabIndex={-1}>
            {t('cardNothing')}
          </h1>
        )}
      </div>
      {onWrite && (
        <footer class="card-foot">
          <button type="button" onClick={onWrite}>
            <Icon name="note" />
            {t('writeNote')}
          </button>
        </footer>
      )}
    </div>
  );
}

/** Kinds in the order of the items: what the reader pointed at comes first. */
function kindsOf(items: readonly CardItem[]): Kind[] {
  return [...new Set(items.map(item => item.annotation.glossator.kind))];
}

/** Show the first annotation of a kind in full, and the others folded below it. */
function Found({ items, passage }: Pick<Props, 'items' | 'passage'>) {
  const t = useStrings();
  const [first, ...others] = items;
  return (
    <>
      {first && <AnnotationView item={first} passage={passage} />}
      {others.length > 0 && (
        <Section title={t('alsoHere')}>
          {others.map(item => (
            <FoldedAnnotation key={item.annotation.id} item={item} passage={passage} />
          ))}
        </Section>
      )}
    </>
  );
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
