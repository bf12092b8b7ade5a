/** Messages as an attacker would send them: the real ones with things changed, and things that are no messages. */
import fc from 'fast-check';
import { CALLS } from '../../../entrypoints/background/calls';

const ID = 'urn:uuid:0190c7a2-1f00-4abc-8def-000000000001';

const article = {
  source: 'http://news.example/a',
  headline: 'A',
  text: 'Immigrants commit fewer crimes than natives.',
};

const draft = {
  id: ID,
  selector: [{ type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' }],
  text: 'Written by nobody.',
  tags: ['forged'],
  title: 'A',
  source: 'http://news.example/a',
};

const report = {
  id: 'http://news.example/a 1',
  kind: 'claim',
  body: { type: 'claim', id: 'c1' },
  pack: 'p 1',
  passage: 'words',
  matched: 'words',
  score: 0.5,
};

/** Arguments that each call takes. */
const VALID: Partial<Record<keyof typeof CALLS, unknown[]>> = {
  findContext: [article],
  matchText: [article],
  noteTargets: [],
  pageChanged: [3, 'checked'],
  positionChanged: ['a1'],
  entries: [[{ type: 'claim', id: 'c1' }]],
  note: [ID],
  notesOf: ['http://news.example/a'],
  saveNote: [draft],
  deleteNote: [ID],
  restoreNote: [ID],
  keepDraft: ['editor', draft],
  dropDraft: ['editor'],
  drafts: [{ noteId: ID }],
  tags: [],
  findNotes: ['words'],
  showNote: [ID],
  notePage: [1],
  site: [1],
  setSiteMode: ['news.example', 'off'],
  mute: [{ type: 'claim', id: 'c1', isMuted: true }],
  reportWrong: [report],
  takeBackReport: [report.id],
  saveArticle: [7, true],
  savedOf: ['http://news.example/a'],
  removeArticles: [[ID]],
  showSaved: [ID, 'words'],
  checkTab: [1],
};

/** Things that stand where others are due. */
const oddity = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    ...[undefined, null, Number.NaN, Number.POSITIVE_INFINITY, -1, 1e308, '', '__proto__', 'constructor', '\ud800'],
    ...['x'.repeat(500_000), [], {}, [[[[[[]]]]]], { length: 1e9 }, JSON.parse('{"__proto__":{"polluted":1}}')],
    ...[{ toString: null }, { call: 'saveNote' }],
  ),
);

/** A call of the background with its own arguments, changed arguments, or any. */
export const message = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...Object.keys(CALLS)).chain(call => requestOf(call)) },
  { weight: 1, arbitrary: oddity },
  { weight: 1, arbitrary: fc.record({ to: oddity, call: oddity, args: oddity }, { requiredKeys: [] }) },
);

function requestOf(call: string): fc.Arbitrary<unknown> {
  const valid = VALID[call as keyof typeof CALLS] ?? [];
  const changed = fc
    .tuple(fc.nat(9), fc.string({ maxLength: 12 }), oddity)
    .map(([at, key, value]) => change(valid, at, key, value));
  const args = fc.oneof(
    { weight: 2, arbitrary: fc.constant<unknown>(valid) },
    changed,
    fc.array(oddity, { maxLength: 4 }),
    oddity,
  );
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constant(call) },
    fc.constantFrom('__proto__', 'toString', 'hasOwnProperty', '', `${call} `),
  );
  return fc.record({
    to: fc.oneof({ weight: 9, arbitrary: fc.constant('background') }, fc.constantFrom('page', '', 'x')),
    call: name,
    args,
  });
}

/** Put `value` into one of the arguments: in its place, or under one of its keys. */
function change(args: readonly unknown[], at: number, key: string, value: unknown): unknown[] {
  const copy = structuredClone(args) as unknown[];
  const place = at % (copy.length + 1);
  const argument = copy[place];
  if (argument !== null && typeof argument === 'object') {
    const keys = Object.keys(argument);
    const name = at % 3 === 0 ? key : (keys[at % Math.max(1, keys.length)] ?? key);
    Object.defineProperty(argument, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    copy[place] = value;
  }
  return copy;
}
