/** The commas of Latin, Arabic and Chinese keyboards. */
const COMMA = /[,،、，]/;

/** Read tags from a line: separated by commas, without doubles and without "#". */
export function splitTags(line: string): string[] {
  const tags = line.split(COMMA).map(tag => tag.trim().replace(/^#+/, '').trim());
  return [...new Set(tags.filter(Boolean))];
}

/** Write tags as the line that `splitTags` reads. */
export function joinTags(tags: readonly string[]): string {
  return tags.join(', ');
}
