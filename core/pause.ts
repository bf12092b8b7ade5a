/** A pause until the reader ends it: the last moment that a date can name. */
export const UNTIL_RESUMED = 8_640_000_000_000_000;
