/**
 * Whether a note stands where something was found. Notes and finds count their places in different texts, so the words
 * must do: one has the other in it.
 */
export function isSamePlace(passage: string, quote: string): boolean {
  const [a, b] = [passage, quote].map(text => text.replace(/\s+/g, ' ').trim()) as [string, string];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}
