import type { Kind } from '../core/annotation';
import type { StringKey } from './strings';

/** What each kind of annotation is called. */
export const KIND_NAMES: Record<Kind, StringKey> = {
  claim: 'kindClaim',
  quotation: 'kindQuotation',
  number: 'kindNumber',
};
