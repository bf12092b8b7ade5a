/** What a failure means to a reader: what happened, why, and what to do next. */
import type { Translate } from './strings';

/** What background and browsers say, and what it means. */
const MEANINGS = [
  ['storageFull', /: full$|QuotaExceeded/],
  ['failurePrivate', /: private$/],
  ['failureGone', /nobody answered|Receiving end|message (?:port|channel)|context invalidated|disconnected/i],
  ['failureBusy', /too many calls/],
  ['failureDatabase', /Database|IndexedDB|Transaction|UnknownError|VersionError|InvalidStateError|Internal error/i],
] as const;

/** Say what `error` means and what to do about it. */
export function failureSentence(error: Pick<Error, 'message'>, t: Translate): string {
  const key = meaningOf(error);
  return key ? t(key) : t('failureOther', [error.message]);
}

/** Whether the database is at fault. */
export function isOfDatabase(error: Pick<Error, 'message'>): boolean {
  return meaningOf(error) === 'failureDatabase';
}

function meaningOf({ message }: Pick<Error, 'message'>) {
  return MEANINGS.find(([, pattern]) => pattern.test(message))?.[0];
}
