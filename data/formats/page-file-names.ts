/** Names for files that hold what was noted on a page, such as every system and Obsidian take. */

/** Characters of a name; with three bytes each it still fits into what file systems take. */
const MAX_NAME = 80;

/** Refused by Windows, or with a meaning in Obsidian's links. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}[\]#^|\\/:*?"<>]/gu;

/** Windows takes these for devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Make one name of each title, all different also where no difference is made between capitals and small letters. */
export function pageFileNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map(title => {
    const name = nameOf(title);
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count++) {
      free = `${name} ${count}`;
    }
    taken.add(free.toLowerCase());
    return `${free}.md`;
  });
}

function nameOf(title: string): string {
  const words = title.toWellFormed().replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ');
  const short = Array.from(words.trim()).slice(0, MAX_NAME).join('');
  const name = short.replace(/^[. ]+|[. ]+$/g, '');
  return name === '' || DEVICE.test(name) ? `Page ${name}`.trim() : name;
}
