/** The alarm that looks for newer editions of the packs of which the reader wants that. */
export const CHECK_PACKS = 'check-packs';

/** In minutes. */
export const DAY = 1_440;
