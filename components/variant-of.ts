import type { Reason, Variant } from '../core/annotation';

/** Say how the words printed elsewhere relate to those of the page: changed words weigh more than missing ones. */
export function variantOf({ words }: Reason): Variant {
  const relations = new Set(words.map(word => word.relation));
  if (relations.has('changed') || (relations.has('added') && relations.has('missing'))) {
    return 'altered';
  }
  return relations.has('added') || relations.has('missing') ? 'shortened' : 'verbatim';
}
