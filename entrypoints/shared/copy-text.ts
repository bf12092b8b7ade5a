/**
 * Put `text` on the clipboard; must be called within the reader's click. A page decides by its permissions policy
 * whether frames in it may use the clipboard's own interface; the older command asks nobody but the browser.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
}

function copyBySelection(text: string): void {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) {
    before.focus();
  }
  if (!isCopied) {
    throw new Error('the browser refused');
  }
}
