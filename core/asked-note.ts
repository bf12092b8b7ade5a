/** Where the session's memory holds the note that the panel is to show when it is opened. */
export const ASKED_NOTE = 'askedNote';
