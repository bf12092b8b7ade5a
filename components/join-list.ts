/** Join `parts` as a list in `language`: "A, B and C". */
export function joinList(parts: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(parts);
}
