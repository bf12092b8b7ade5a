/** Tags as Obsidian shows them; it knows fewer signs in them than readers do. */

/** Give a tag as Obsidian takes it, or empty where nothing of it can be: one of digits alone is none to it. */
export function obsidianTag(tag: string): string {
  const kept = tag
    .trim()
    .replaceAll(/\s+/gu, '-')
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]/gu, '');
  return /^\p{N}*$/u.test(kept) ? '' : kept;
}

/** Write the line of tags that stands under a note; empty where there is nothing to write. */
export function tagLine(tags: readonly string[]): string {
  return tags
    .map(obsidianTag)
    .filter(tag => tag !== '')
    .map(tag => `#${tag}`)
    .join(' ');
}

/** Give the tags of such a line, or `undefined` where something else stands in it. */
export function readTagLine(line: string): string[] | undefined {
  const words = line.trim().split(/\s+/);
  return words.every(word => /^#[^#\s]+$/.test(word)) ? words.map(word => word.slice(1)) : undefined;
}
