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
export function failureSentence({ message }: Pick<Error, 'message'>, t: Translate): string {
  const [key] = MEANINGS.find(([, pattern]) => pattern.test(message)) ?? [];
  return key ? t(key) : t('failureOther', [message]);
}
