import type { NoteAnnotation } from '../core/annotation';
import type { Placement } from '../core/service';
import type { StringKey } from './strings';

/** What is told when `note` was put to `placement`; nothing where the reader only wants to be asked again. */
export function placedMessage({ target, glossator }: NoteAnnotation, placement: Placement): StringKey | undefined {
  if (placement.selector !== target.selector) {
    return 'notePlaced';
  }
  return placement.refused.length > (glossator?.refused?.length ?? 0) ? 'noteNotPlaced' : undefined;
}
