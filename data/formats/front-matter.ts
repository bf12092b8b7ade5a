/**
 * The properties at the top of a Markdown file, in the little of YAML that
 * Obsidian writes: texts, and lists of texts.
 */

export type Properties = Record<string, string | string[]>;

const FENCE = '---';

/** Write `properties` with their fences; what is empty is left out. JSON texts are YAML too. */
export function writeFrontMatter(properties: Properties): string {
  const lines = Object.entries(properties).flatMap(([name, value]) => {
    if (Array.isArray(value)) {
      return value.length > 0 ? [`${name}:`, ...value.map(item => `  - ${JSON.stringify(item)}`)] : [];
    }
    return value === '' ? [] : [`${name}: ${JSON.stringify(value)}`];
  });
  return [FENCE, ...lines, FENCE, ''].join('\n');
}

/** Split the lines of a file into its properties and the rest; without a fence at the end everything is rest. */
export function readFrontMatter(lines: readonly string[]): { properties: Properties; rest: string[] } {
  const end = lines[0]?.trim() === FENCE ? lines.findIndex((line, at) => at > 0 && line.trim() === FENCE) : -1;
  if (end < 0) {
    return { properties: {}, rest: [...lines] };
  }
  const properties = new Map<string, string | string[]>();
  let name = '';
  for (const line of lines.slice(1, end)) {
    const item = /^\s*-\s+(.*)$/s.exec(line);
    const property = /^([\w -]+):(?:\s+(.*))?$/s.exec(line);
    if (item) {
      const before = properties.get(name);
      properties.set(name, [...(Array.isArray(before) ? before : []), scalar(item[1]!)]);
    } else if (property) {
      name = property[1]!.trim();
      properties.set(name, writtenValue(property[2]?.trim() ?? ''));
    }
  }
  return { properties: Object.fromEntries(properties), rest: lines.slice(end + 1) };
}

/** Give a property as one text. */
export function textOfProperty(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

function writtenValue(written: string): string | string[] {
  const list = /^\[(.*)\]$/.exec(written);
  return list
    ? list[1]!
        .split(',')
        .map(item => scalar(item.trim()))
        .filter(Boolean)
    : scalar(written);
}

function scalar(written: string): string {
  if (written.startsWith('"')) {
    try {
      return String(JSON.parse(written));
    } catch {
      // Not as we write it: taken for what it looks like.
      return written.replaceAll('"', '');
    }
  }
  return /^'.*'$/.test(written) ? written.slice(1, -1).replaceAll("''", "'") : written;
}
