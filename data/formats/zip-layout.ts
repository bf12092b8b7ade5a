/** The parts of a ZIP file that are written and read here: PKWARE's APPNOTE.TXT, 4.3. */

export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;

/** Bytes of each part before its variable ones. */
export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;

/** Version 2.0 of the format: folders and deflate. */
export const VERSION = 20;

/** Flag: names are UTF-8. */
export const UTF8_NAMES = 0x0800;
/** Flag: the entry is encrypted. */
export const ENCRYPTED = 0x0001;

export const STORED = 0;
export const DEFLATED = 8;
