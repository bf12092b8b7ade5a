import { Markdown } from '../../../components/Markdown';
import { NoteEditor } from '../../../components/NoteEditor';
import { NoteView } from '../../../components/NoteView';
import type { NoteState } from '../../../core/service';
import { QUOTATION, storedNote } from '../../unit/components/samples';
import { type Chapter, nothing } from '../chapter';

const STATES: NoteState[] = ['exact', 'moved', 'edited', 'uncertain', 'gone'];

const TEXT = 'Who **counted** them? See:\n\n- the guild\n- the town\n\n> Only those in use.';

const WRITING = {
  title: 'A note',
  quote: QUOTATION,
  initial: { text: '', tags: [] },
  onDraft: nothing,
  onSave: nothing,
  onCancel: nothing,
};

export const notes: Chapter = {
  title: 'Notes',
  width: 360,
  states: [
    ...STATES.map(state => ({
      name: `A note whose passage is ${state}`,
      content: (
        <NoteView
          stored={storedNote(TEXT)}
          state={state}
          Text={Markdown}
          onGo={nothing}
          onEdit={nothing}
          onDelete={nothing}
        />
      ),
    })),
    { name: 'Being written', content: <NoteEditor {...WRITING} /> },
    {
      name: 'Being changed',
      content: <NoteEditor {...WRITING} initial={{ text: TEXT, tags: ['bread', 'sleep'] }} />,
    },
    { name: 'In a private window', content: <NoteEditor {...WRITING} asksPrivate /> },
    { name: 'Not saved', content: <NoteEditor {...WRITING} problem="The disk is full." /> },
  ],
};
