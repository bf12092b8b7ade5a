/** Milliseconds for the browser to read the file, which it does after this turn; longer only holds its text in memory. */
const KEPT_FOR = 10_000;

/** Let the browser save `text` as a file in the reader's downloads. */
export function saveFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Let the browser save `blob` as a file in the reader's downloads. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
