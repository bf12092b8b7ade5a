import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './card.css';
import { type Kind, quoteOf } from '../core/annotation';
import { AnnotationView, FoldedAnnotation } from './AnnotationView';
import { CardFoot } from './CardFoot';
import type { CardActions } from './card-actions';
import type { CardItem, Passage } from './card-item';
import { CopyContext } from './copy-context';
import { Icon } from './Icon';
import { kindName } from './kind-names';
import { Provenance } from './Provenance';
import { Section } from './Section';
import { type StringKey, useStrings } from './strings';
import { type Tab, Tabs } from './Tabs';
import { TeacherGate } from './TeacherGate';

/** The tab of the reader's notes, beside those of the kinds. */
const NOTES = 'notes';

interface Props {
  items: readonly CardItem[];
  passage: Passage;
  /** The reader's own notes at this place, ready to show; `undefined` where there are none. */
  notes?: ComponentChildren;
  /** Whether what was found stays closed until the reader has written a note here, and is then compared with it. */
  isTeacherMode?: boolean;
  /** Unset where there is nothing to act upon from here. */
  actions?: CardActions;
  /** Unset where no note can be written from here. */
  onWrite?: () => void;
  onClose: () => void;
  /** What was done, told above the buttons that it must not cover. */
  told?: ComponentChildren;
}

/** Show all that was found at one place of a page, each kind in a tab of its own. */
export function Card({ items, passage, notes, isTeacherMode = false, actions, onWrite, onClose, told }: Props) {
  const t = useStrings();
  const [chosen, setChosen] = useState<string>();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Does not bubble.
    body.current!.addEventListener('toggle', showOpened, { capture: true });
  }, []);
  const isClosed = isTeacherMode && !notes && items.length > 0 && onWrite !== undefined;
  const tabs = tabsOf({ items, passage, notes, isTeacherMode });
  const shown = chosen ?? tabs[0]?.id;
  return (
    <div class="card">
      <button type="button" class="card-close is-quiet" onClick={onClose} aria-label={t('close')}>
        <Icon name="close" />
      </button>
      <div class="card-body" ref={body}>
        {isTeacherMode && notes && items.length > 0 && <Compared>{notes}</Compared>}
        {isClosed ? (
          <TeacherGate passage={quoteOf(items[0]!.annotation.target)?.exact ?? ''} onWrite={onWrite} />
        ) : (
          <CopyContext.Provider value={actions?.onCopy}>
            <Content tabs={tabs} chosen={shown} onChoose={setChosen} />
          </CopyContext.Provider>
        )}
      </div>
      <div class="card-end">
        {told}
        {!isClosed && (
          <CardFoot
            item={items.find(item => kindOf(item) === shown)}
            actions={items.length > 0 ? actions : undefined}
            onWrite={onWrite}
          />
        )}
      </div>
    </div>
  );
}

/** What a reader opens at the lower edge would open out of sight. */
function showOpened({ target }: Event): void {
  if (target instanceof HTMLDetailsElement && target.open) {
    target.scrollIntoView({ block: 'nearest' });
  }
}

function Content({ tabs, chosen, onChoose }: { tabs: Tab[]; chosen?: string; onChoose: (id: string) => void }) {
  const t = useStrings();
  return tabs.length > 0 ? (
    <Tabs tabs={tabs} label={t('cardTabs')} chosen={chosen} onChoose={onChoose} />
  ) : (
    <h1 class="card-nothing" tabIndex={-1}>
      {t('cardNothing')}
    </h1>
  );
}

/** Each kind in the order of the items, for what the reader pointed at comes first; their own notes before all. */
function tabsOf({
  items,
  passage,
  notes,
  isTeacherMode,
}: Pick<Props, 'items' | 'passage' | 'notes' | 'isTeacherMode'>): Tab[] {
  const tabs = [...new Set(items.map(kindOf))].map((kind): Tab => {
    const found = items.filter(item => kindOf(item) === kind);
    const label = <TabLabel kind={kind} name={kindName(found[0]!)} />;
    return { id: kind, label, content: <Found items={found} passage={passage} /> };
  });
  const isApart = notes && !(isTeacherMode && items.length > 0);
  const label = <TabLabel kind="note" name="kindNote" />;
  return isApart ? [{ id: NOTES, label, content: <Notes>{notes}</Notes> }, ...tabs] : tabs;
}

function TabLabel({ kind, name }: { kind: Kind | 'note'; name: StringKey }) {
  const t = useStrings();
  return (
    <span class={`tab-label is-${kind}`}>
      <Icon name={kind} />
      {t(name)}
    </span>
  );
}

function kindOf({ annotation }: CardItem): Kind {
  return annotation.glossator.kind;
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
      <Provenance items={items} />
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

/** The reader's own words above what was found, to be compared. */
function Compared({ children }: { children: ComponentChildren }) {
  const t = useStrings();
  return (
    <section class="compared is-note">
      <h2 class="kind">
        <Icon name="note" />
        {t('teacherYours')}
      </h2>
      {children}
    </section>
  );
}
