/** Why a whole file is not taken, or one note in it; the words stand with the strings. */
export const REASONS = [
  /** Not what its beginning promises: cut off, changed, encrypted, or broken. */
  'damaged',
  'tooLarge',
  'tooMany',
  'unsafePath',
  /** No format that is known here. */
  'unknownFormat',
  /** Made by a newer version. */
  'newerFormat',
  'noNotes',
  'wrongShape',
  'noAddress',
  /** A book, a file of another program: notes here stand on web pages. */
  'notWebAddress',
  /** An answer to somebody else's annotation. */
  'reply',
  'tooLong',
  'saysNothing',
] as const;
export type Reason = (typeof REASONS)[number];

/** Thrown where nothing of a file can be taken. */
export class FileRefused extends Error {
  constructor(
    readonly reason: Reason,
    /** Name of the part that is at fault. */
    readonly detail = '',
  ) {
    super(`${reason} ${detail}`.trim());
  }
}
