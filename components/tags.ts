/** The commas of Latin, Arabic and Chinese keyboards. */
const COMMA = /[,،、，]/;

/** Tags that are offered at once. */
const MAX_OFFERED = 8;

/** Read tags from a line: separated by commas, without doubles and without "#". */
export function splitTags(line: string): string[] {
  const tags = line.split(COMMA).map(tag => tag.trim().replace(/^#+/, '').trim());
  return [...new Set(tags.filter(Boolean))];
}

/** Write tags as the line that `splitTags` reads. */
export function joinTags(tags: readonly string[]): string {
  return tags.join(', ');
}

/** Give the tag of `line` that is written at `caret`, as far as it goes before it, and where it stands (UTF-16). */
export function tagAt(line: string, caret: number): { start: number; end: number; text: string } {
  let start = caret;
  while (start > 0 && !COMMA.test(line[start - 1]!)) {
    start -= 1;
  }
  const length = line.slice(caret).search(COMMA);
  const end = length < 0 ? line.length : caret + length;
  return { start, end, text: splitTags(line.slice(start, caret))[0] ?? '' };
}

/** Give those of `known` that `text` could become: what begins with it before what only holds it; none of `used`. */
export function suggestTags(known: readonly string[], text: string, used: readonly string[]): string[] {
  const typed = text.toLowerCase();
  const others = known.filter(tag => !used.includes(tag));
  const beginning = others.filter(tag => tag.toLowerCase().startsWith(typed));
  const holding = others.filter(tag => !tag.toLowerCase().startsWith(typed) && tag.toLowerCase().includes(typed));
  return [...beginning, ...holding].slice(0, MAX_OFFERED);
}
