import type { ComponentChildren } from 'preact';
import { ColoursContext } from '../../../components/colours';
import { Markdown } from '../../../components/Markdown';
import { NoteEditor } from '../../../components/NoteEditor';
import { NoteView } from '../../../components/NoteView';
import { NotesContext } from '../../../components/notes-access';
import { Suggestions } from '../../../components/Suggestions';
import { TrashView } from '../../../components/TrashView';
import { VersionsView } from '../../../components/VersionsView';
import { COLOURS, type NoteAnnotation, type TextQuoteSelector } from '../../../core/annotation';
import type { NoteState, StoredNote } from '../../../core/service';
import { QUOTATION, storedNote } from '../../unit/components/samples';
import { type Chapter, nothing } from '../chapter';

const STATES: NoteState[] = ['exact', 'moved', 'edited', 'uncertain', 'gone'];

/** What the page says now where the passage was. */
const FOUND: TextQuoteSelector = {
  type: 'TextQuoteSelector',
  exact: QUOTATION.replace('three', 'half past four').replace('old', 'new electric'),
  prefix: '',
  suffix: '',
};

const TEXT = 'Who **counted** them? See:\n\n- the guild\n- the town\n\n> Only those in use.';

const OTHER = 'urn:uuid:0190c7a2-1f00-7abc-8def-000000000002';
const LOST = 'urn:uuid:0190c7a2-1f00-7abc-8def-000000000003';

const LINKED = `As [Ada asked](${OTHER}) and [Ben](${LOST}) did.`;

const DELETED = { ...storedNote(TEXT), deleted: '2026-11-01T08:00:00.000Z' };
const NOTE = storedNote(TEXT);

/** A note of which the reader has said something before. */
function placed(glossator: NoteAnnotation['glossator']): StoredNote {
  return { ...NOTE, note: { ...NOTE.note, glossator } };
}

const SHOWN = { Text: Markdown, onGo: nothing, onPlace: nothing, onEdit: nothing, onDelete: nothing };

const WRITING = {
  title: 'A note',
  quote: QUOTATION,
  initial: { text: '', tags: [] },
  onDraft: nothing,
  onSave: nothing,
  onCancel: nothing,
};

const ACTIONS = { onEdit: nothing, onDelete: nothing };

const VERSIONS = (
  <VersionsView
    note={storedNote('Ask **Ada** who counted them.\n\nFrom the window at home.').note}
    versions={[storedNote('Ask Ada and Ben who counted them.').note]}
    onKeep={nothing}
    onMerge={nothing}
  />
);

/** A note of the reader's in one colour. */
function coloured(colour: (typeof COLOURS)[number]) {
  const stored = storedNote('Who counted them?');
  return { ...stored, note: { ...stored.note, target: { ...stored.note.target, styleClass: colour } } };
}

/** One other note there is, and a colour has a name. */
function WithNotes({ children }: { children: ComponentChildren }) {
  const access = {
    tags: async () => ['bread', 'breakfast'],
    find: async () => [],
    get: async (id: string) => (id === OTHER ? storedNote('Ask Ada') : undefined),
    open: nothing,
  };
  return (
    <NotesContext.Provider value={access}>
      <ColoursContext.Provider value={{ pink: 'Disagree' }}>{children}</ColoursContext.Provider>
    </NotesContext.Provider>
  );
}

export const notes: Chapter = {
  title: 'Notes',
  width: 360,
  states: [
    ...STATES.map(state => ({
      name: `A note whose passage is ${state}`,
      content: <NoteView stored={NOTE} state={state} found={[FOUND]} {...SHOWN} />,
    })),
    ...COLOURS.map(colour => ({
      name: `A note in ${colour}`,
      content: (
        <WithNotes>
          <NoteView stored={coloured(colour)} state="exact" Text={Markdown} onCopyLink={nothing} {...ACTIONS} />
        </WithNotes>
      ),
    })),
    {
      name: 'A note of which there are two versions, in the card',
      content: <NoteView stored={storedNote('Ask **Ada**.')} Text={Markdown} onCompare={nothing} {...ACTIONS} />,
    },
    {
      name: 'A note with links to others',
      content: (
        <WithNotes>
          <NoteView stored={storedNote(LINKED)} Text={Markdown} {...ACTIONS} />
        </WithNotes>
      ),
    },
    { name: 'Two versions, narrow', content: VERSIONS },
    { name: 'Two versions, wide', width: 620, content: VERSIONS },
    {
      name: 'The trash',
      content: (
        <TrashView
          Text={Markdown}
          notes={[{ stored: DELETED, goes: '2026-12-01T08:00:00.000Z' }]}
          onRestore={nothing}
          onDelete={nothing}
        />
      ),
    },
    {
      name: 'A note of which the same words were found',
      content: <NoteView stored={NOTE} state="uncertain" found={NOTE.note.target.selector} {...SHOWN} />,
    },
    {
      name: 'A note that is at none of the places alike',
      content: <NoteView stored={placed({ refused: [FOUND] })} state="gone" {...SHOWN} />,
    },
    {
      name: 'A note that the reader put to other words',
      content: <NoteView stored={placed({ noted: [FOUND] })} state="exact" {...SHOWN} />,
    },
    { name: 'Being written', content: <NoteEditor {...WRITING} /> },
    {
      name: 'Being changed',
      content: (
        <WithNotes>
          <NoteEditor
            {...WRITING}
            Text={Markdown}
            initial={{ text: `${TEXT}\n\n${LINKED}`, tags: ['bread', 'sleep'], colour: 'pink' }}
            notice={<p class="notice">What the reader should know before they write on.</p>}
          />
        </WithNotes>
      ),
    },
    {
      name: 'What a field offers',
      content: (
        <Suggestions
          id="offered"
          label="Tags"
          told=""
          active={1}
          options={['bread', 'breakfast'].map(tag => ({ key: tag, content: tag }))}
          onChoose={nothing}
        />
      ),
    },
    { name: 'In a private window', content: <NoteEditor {...WRITING} asksPrivate /> },
    { name: 'Not saved', content: <NoteEditor {...WRITING} problem="The disk is full." /> },
  ],
};
