/** The event that a page hears once a newer version of the extension has taken the database over: it is of no use any more. */
export const OUTDATED = 'glossator-outdated';
