/**
 * What browsers say when nobody is there to hear: a tab closed, a page that has
 * no content script or has moved on, no panel open, a page that no extension may
 * touch. That happens every day and is no fault.
 */
const GONE =
  /Receiving end does not exist|nobody answered|message (port|channel) (is )?closed|No tab with id|Invalid tab ID|No frame with id|Frame with ID|Invalid frame|back\/forward cache|Actor .* destroyed|disconnected/i;
const FORBIDDEN =
  /Cannot access|Missing host permission|cannot be scripted|must request permission|No matching .*frame|showing error page/i;

/** Give what `call` gives, or `undefined` where there was nobody to hear it. */
export function unlessGone<Value>(call: Promise<Value>): Promise<Value | undefined> {
  return call.catch(error => forgive(error, GONE));
}

/** Give what `call` gives, or `undefined` where the page is gone or may not be touched. */
export function unlessForbidden<Value>(call: Promise<Value>): Promise<Value | undefined> {
  return call.catch(error => (FORBIDDEN.test(String(error)) ? undefined : forgive(error, GONE)));
}

function forgive(error: unknown, what: RegExp): undefined {
  if (!what.test(String(error))) {
    throw error;
  }
}
