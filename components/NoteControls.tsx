import type { NoteState } from '../core/service';
import { type NoteFilter, type NoteOrder, type PageNote, statesOf, tagsOf } from './arrange-notes';
import { Choice } from './Choice';
import { NOTE_STATE_NAMES } from './note-states';
import { useStrings } from './strings';

interface Props {
  notes: readonly PageNote[];
  order: NoteOrder;
  filter: NoteFilter;
  onOrder: (order: NoteOrder) => void;
  onFilter: (filter: NoteFilter) => void;
}

/** Choose which notes are shown and in which order, as far as they differ. */
export function NoteControls({ notes, order, filter, onOrder, onFilter }: Props) {
  const t = useStrings();
  const tags = tagsOf(notes, t('languageTag'));
  const states = statesOf(notes);
  const anyState: [NoteState | '', string] = ['', t('filterAnyState')];
  if (notes.length < 2) {
    return null;
  }
  return (
    <div class="controls">
      <div class="controls-line">
        {tags.length > 0 && (
          <Choice
            label={t('filterTag')}
            value={filter.tag}
            options={[['', t('filterAnyTag')], ...tags.map(tag => [tag, tag] as const)]}
            onChange={tag => onFilter({ ...filter, tag })}
          />
        )}
        {states.length > 1 && (
          <Choice
            label={t('filterState')}
            value={filter.state}
            options={[anyState, ...states.map(state => [state, t(NOTE_STATE_NAMES[state])] as const)]}
            onChange={state => onFilter({ ...filter, state })}
          />
        )}
        <Choice
          label={t('sortBy')}
          value={order}
          options={[
            ['place', t('sortByPlace')],
            ['date', t('sortByChanged')],
          ]}
          onChange={onOrder}
        />
      </div>
    </div>
  );
}
