import { isolatedIn } from './isolate';

/** Join `parts` as a list in `language`: "A, B and C". */
export function joinList(parts: readonly string[], language: string): string {
  const format = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
  return format.format(parts.map(part => isolatedIn(language, part)));
}
