/** What is wrong with a publication, in the reader's words: what happened, and what they can do. */
import type { StringKey, Translate } from '../../components/strings';
import type { Trouble } from '../../data/rows';

const TROUBLES: Partial<Record<Trouble['why'], StringKey>> = {
  denied: 'publicationDenied',
  redirect: 'refusalRedirect',
  status: 'refusalStatus',
  network: 'publicationNetwork',
  head: 'publicationHead',
  'too-large': 'publicationTooLarge',
  'cut-short': 'publicationCutShort',
  digest: 'publicationDigest',
  signature: 'publicationSignature',
  unsigned: 'publicationUnsigned',
  'key-changed': 'publicationKeyChanged',
  older: 'publicationOlder',
  full: 'refusalFull',
  room: 'publicationNoRoom',
};

/** Say why the publication at `address` was not added: nothing of it is here yet. */
export function whyNotAdded(trouble: Trouble, address: string, t: Translate): string {
  return trouble.why === 'network'
    ? t('publicationNoAnswer', [new URL(address).host])
    : whatIsWrong(trouble, address, t);
}

/** Say what is wrong with the publication at `address`, which was added before. */
export function whatIsWrong({ why, status = 0 }: Trouble, address: string, t: Translate): string {
  return t(TROUBLES[why] ?? 'publicationUnreadable', [new URL(address).host, String(status)]);
}
