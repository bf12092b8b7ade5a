import type { Relation } from '../core/related-coverage';
import type { StringKey } from './strings';

/** What each relation between two articles is called. */
export const RELATION_NAMES: Record<Relation, StringKey> = {
  event: 'relationEvent',
  story: 'relationStory',
  topic: 'relationTopic',
  'same-text': 'relationSameText',
};
