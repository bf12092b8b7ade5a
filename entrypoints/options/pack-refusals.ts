/** Why a pack is not taken, in the reader's words: what happened, and what they can do. */
import type { StringKey, Translate } from '../../components/strings';
import type { AddressTrouble } from '../../data/fetch-pack';
import type { RefusalReason } from '../../data/pack-refusal';

const REFUSALS: Record<RefusalReason, StringKey> = {
  unreadable: 'refusalUnreadable',
  head: 'refusalHead',
  'too-large': 'refusalTooLarge',
  swells: 'refusalSwells',
  'cut-short': 'refusalCutShort',
  digest: 'refusalDigest',
  signature: 'refusalSignature',
  'key-changed': 'refusalKeyChanged',
  unsigned: 'refusalUnsigned',
  reserved: 'refusalReserved',
  references: 'refusalReferences',
  nothing: 'refusalNothing',
  older: 'refusalOlder',
  same: 'refusalSame',
  full: 'refusalFull',
  swept: 'refusalSwept',
};

export function whyRefused(reason: RefusalReason, t: Translate): string {
  return t(REFUSALS[reason]);
}

export function whyUnreached(trouble: AddressTrouble, host: string, status: number, t: Translate): string {
  switch (trouble) {
    case 'redirect':
      return t('refusalRedirect', [host]);
    case 'status':
      return t('refusalStatus', [host, String(status)]);
    case 'network':
      return t('refusalNetwork', [host]);
  }
}
