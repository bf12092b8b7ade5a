/** Why a file or a note in it is refused, and where it stands, in words. */
import type { StringKey, Translate } from './strings';

const REASONS = {
  damaged: 'reasonDamaged',
  tooLarge: 'reasonTooLarge',
  tooMany: 'reasonTooMany',
  unsafePath: 'reasonUnsafePath',
  unknownFormat: 'reasonUnknownFormat',
  newerFormat: 'reasonNewerFormat',
  noNotes: 'reasonNoNotes',
  wrongShape: 'reasonWrongShape',
  noAddress: 'reasonNoAddress',
  notWebAddress: 'reasonNotWebAddress',
  reply: 'reasonReply',
  tooLong: 'reasonTooLong',
  saysNothing: 'reasonSaysNothing',
} as const satisfies Record<string, StringKey>;

export type RefusalReason = keyof typeof REASONS;

/** A note of a file that is not taken. */
export interface Refusal {
  place: { kind: 'entry' | 'line'; number: number; path?: string };
  reason: RefusalReason;
}

/** Say why something is refused. */
export function reasonOf(reason: RefusalReason, t: Translate): string {
  return t(REASONS[reason]);
}

/** Say where in the file a refused note stands. */
export function placeOf({ kind, number, path }: Refusal['place'], t: Translate): string {
  const count = new Intl.NumberFormat(t('languageTag')).format(number);
  if (path !== undefined) {
    return t('placeInFile', [path, count]);
  }
  return t(kind === 'line' ? 'placeLine' : 'placeEntry', [count]);
}
