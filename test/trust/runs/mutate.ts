/**
 * Changes of files as an attacker would make them: in what JSON says, or in the bytes themselves.
 *
 * A change is a few numbers that fast-check draws, so that a run is always the same.
 */
import fc from 'fast-check';

/** How a file is written: one JSON value, one on each line, or something else. */
export type FileFormat = 'json' | 'lines' | 'text';

export interface Mutation {
  /** Which of the formats, and how much deeper into it than its beginning (0 to 1). */
  seed: number;
  changes: Change[];
  /** What happens to the bytes once the file is sealed. */
  bytes: 'none' | 'cut' | 'flipped' | 'marked' | 'utf-16' | 'doubled' | 'emptied';
  at: number;
}

interface Change {
  how: 'value' | 'key' | 'raw' | 'remove' | 'twice';
  at: number;
  what: number;
}

const JSON_LIKE = [
  ...['null', 'true', '-0', '1e999', '-1e308', '9007199254740993', '""', '"x"', '[]', '{}', '[[]]', '{"":{}}'],
  ...['"__proto__"', '"\\ud800"', '"\\u0000"', '"0000-99-99T99:99:99Z"', '"275761-01-01"', '"javascript:alert(1)"'],
  ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"length":1e9}', '{"v":1}'],
  ...['{"toString":null,"valueOf":null}', '{"then":{}}', '{"id":"a","id":"b"}', '"https://\\ud800.example/"'],
];

/** Large enough to hurt where work grows faster than its input, small enough for a thousand of them. */
const LONG = () => [
  `"${'a'.repeat(200_000)}"`,
  `"${'é\\n"'.repeat(2)}"`,
  `"${' '.repeat(100_000)}"`,
  `"${'<'.repeat(50_000)}"`,
  `"${'http://a.b/ '.repeat(10_000)}"`,
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":${at}`).join()}}`,
  `[${'0,'.repeat(100_000)}0]`,
  `[${'{},'.repeat(20_000)}{}]`,
];

const RAW = [
  ...[
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\0',
    '\n',
    '\r',
    '\u2028',
    '\ufeff',
    '\ud800',
    '---\n',
    '```',
    '<!-- note {} -->',
  ],
  ...[
    '<!-- note {"id":',
    ' -->',
    '"sha256":',
    '"format":',
    '"__proto__":{"polluted":1},',
    ';',
    '\t',
    '=cmd|x',
    '> ',
    '[[',
    ']]',
  ],
];

/** A million keys and the longest nesting come seldom: each takes a second to make. */
const HUGE = () => [
  `{${Array.from({ length: 1_000_000 }, (_, at) => `"k${at}":0`).join()}}`,
  `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`,
  `"${'a'.repeat(20_000_000)}"`,
];

const POOL = { short: JSON_LIKE, long: undefined as string[] | undefined, huge: undefined as string[] | undefined };

/** Evenly, which numbers with a point are not. */
const share = fc.noBias(fc.integer({ min: 0, max: 999_999_999 }).map(number => number / 1e9));

const change: fc.Arbitrary<Change> = fc.record({
  how: fc.oneof(
    { weight: 6, arbitrary: fc.constant('value' as const) },
    { weight: 2, arbitrary: fc.constantFrom('key' as const, 'remove' as const, 'twice' as const) },
    { weight: 2, arbitrary: fc.constant('raw' as const) },
  ),
  at: share,
  what: share,
});

/** Any change of any file. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  seed: share,
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  bytes: fc.oneof(
    { weight: 14, arbitrary: fc.constant('none' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...(['cut', 'flipped', 'marked', 'utf-16', 'doubled', 'emptied'] as const satisfies Mutation['bytes'][]),
      ),
    },
  ),
  at: share,
});

/** Change a text. */
export function mutateText(text: string, format: FileFormat, changes: readonly Change[]): string {
  return changes.reduce((now, one) => {
    if (one.how === 'raw' || format === 'text') {
      return spliced(now, one);
    }
    return format === 'json' ? changedJson(now, one) : changedLine(now, one);
  }, text);
}

/** Change the bytes of a file. */
export function mutateBytes(bytes: Uint8Array<ArrayBuffer>, { bytes: how, at }: Mutation): Uint8Array<ArrayBuffer> {
  const place = Math.floor(at * bytes.length);
  switch (how) {
    case 'none':
      return bytes;
    case 'cut':
      return bytes.slice(0, place);
    case 'flipped':
      return bytes.map((byte, index) => (index >= place && index < place + 3 ? byte ^ 0xa5 : byte));
    case 'marked':
      return new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]);
    case 'utf-16': {
      const text = new TextDecoder().decode(bytes);
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    }
    case 'doubled':
      return new Uint8Array([...bytes, ...bytes.subarray(place)]);
    case 'emptied':
      return new Uint8Array(place % 64);
  }
}

function spliced(text: string, { at, what }: Change): string {
  const place = Math.floor(at * text.length);
  const over = Math.floor(what * 97) % 40;
  return text.slice(0, place) + pick(RAW, what) + text.slice(place + over);
}

function changedLine(text: string, one: Change): string {
  const lines = text.split('\n');
  const place = Math.min(lines.length - 1, Math.floor(one.at * lines.length));
  lines[place] = changedJson(lines[place]!, { ...one, at: (one.at * lines.length) % 1 });
  return lines.join('\n');
}

/** Put something else in the place of one value or key of a JSON text; a text that is none any more is spliced. */
function changedJson(text: string, one: Change): string {
  const places = valuesOf(text);
  const place = places[Math.floor(one.at * places.length)];
  if (!place) {
    return spliced(text, one);
  }
  const { start, end } = place;
  switch (one.how) {
    case 'value':
      return text.slice(0, start) + oddity(one.what) + text.slice(end);
    case 'remove':
      return text.slice(0, start) + text.slice(end);
    case 'twice':
      return `${text.slice(0, end)},${text.slice(start)}`;
    default:
      return (
        text.slice(0, start) +
        pick(['"__proto__"', '"constructor"', '"id"', '"length"', '""'], one.what) +
        text.slice(end)
      );
  }
}

/** Where the scalars and the containers of a JSON text stand, found by its signs alone. */
function valuesOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(
    /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]|-?[\d.]+(?:e[+-]?\d+)?|true|false|null/gi,
  )) {
    if (sign === '[' || sign === '{') {
      open.push(index);
    } else if (sign === ']' || sign === '}') {
      found.push({ start: open.pop() ?? index, end: index + 1 });
    } else {
      found.push({ start: index, end: index + sign.length });
    }
  }
  return found;
}

/** Mostly something short, now and then something long, seldom something huge. */
function oddity(what: number): string {
  const share = (what * 1_009) % 1;
  if (share < 0.9) {
    return pick(POOL.short, what);
  }
  if (share < 0.999) {
    POOL.long ??= LONG();
    return pick(POOL.long, (what * 10_007) % 1);
  }
  POOL.huge ??= HUGE();
  return pick(POOL.huge, (what * 10_007) % 1);
}

function pick<Item>(all: readonly Item[], share: number): Item {
  return all[Math.min(all.length - 1, Math.floor(share * all.length))]!;
}
