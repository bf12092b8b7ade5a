/** Name a language for readers of `reader`, both in BCP 47; what is no language is given back as it is. */
export function languageName(language: string, reader: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language', fallback: 'code' }).of(language) ?? language;
  } catch {
    // A pack may call its language anything.
    return language;
  }
}
