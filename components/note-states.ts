import type { NoteState } from '../core/service';
import type { StringKey } from './strings';

/** What is said of where a note stands. */
export const NOTE_STATE_NAMES: Record<NoteState, StringKey> = {
  exact: 'noteStateExact',
  moved: 'noteStateMoved',
  edited: 'noteStateEdited',
  uncertain: 'noteStateUncertain',
  gone: 'noteStateGone',
};
