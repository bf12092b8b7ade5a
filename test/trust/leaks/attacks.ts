/**
 * What hostile pages do. Each attack is a script that runs before the page is
 * parsed, one that runs after, other markup, or a header. `record(how, value)`
 * keeps what a script got hold of, `natives` are the page's functions as they were.
 */

export interface Attack {
  name: string;
  /** Runs in the head. */
  before?: string;
  /** Runs at the end of the body. */
  after?: string;
  /** Makes of the article's markup another. */
  markup?: (article: string) => string;
  headers?: Record<string, string>;
  type?: string;
  /** The page changes itself, so that what it was before cannot be told. */
  isRestless?: boolean;
}

/** Hook a method so that the page sees what it is called with. */
const hook = (owner: string, ...methods: string[]) =>
  methods
    .map(
      method => `{ const owner = ${owner}, was = owner.${method};
        owner.${method} = function (...args) { record('${owner}.${method}', [this, ...args]); return was.apply(this, args); } }`,
    )
    .join('\n');

/** Make a method throw. */
const breakMethod = (owner: string, ...methods: string[]) =>
  methods.map(method => `${owner}.${method} = function () { throw new Error('${method}'); };`).join('\n');

const PROTOTYPES: [name: string, script: string][] = [
  ['hook-array', hook('Array.prototype', 'push', 'map', 'filter', 'join', 'flatMap', 'find')],
  ['hook-promise', hook('Promise.prototype', 'then', 'catch', 'finally')],
  ['hook-shadow', hook('Element.prototype', 'attachShadow', 'append', 'setAttribute', 'getAttribute')],
  ['hook-json', hook('JSON', 'parse', 'stringify')],
  ['hook-fetch', hook('window', 'fetch', 'postMessage', 'setTimeout', 'requestIdleCallback')],
  ['hook-ports', hook('MessagePort.prototype', 'postMessage', 'start', 'addEventListener')],
  ['hook-events', hook('EventTarget.prototype', 'addEventListener', 'dispatchEvent')],
  ['hook-documents', hook('Document.prototype', 'createElement', 'importNode', 'createRange', 'createTreeWalker')],
  ['hook-strings', hook('String.prototype', 'includes', 'indexOf', 'slice', 'replace', 'replaceAll', 'trim')],
  ['hook-maps', `${hook('Map.prototype', 'get', 'set', 'has')}\n${hook('WeakMap.prototype', 'get', 'set')}`],
  ['hook-crypto', hook('Crypto.prototype', 'getRandomValues', 'randomUUID')],
  ['hook-highlights', hook('HighlightRegistry.prototype', 'set', 'get', 'delete', 'has')],
  [
    'hook-setters',
    `for (const key of ['glossator', 'to', 'call', 'args', 'type', 'view', 'id', 'nonce', 'text', 'tags'])
      Object.defineProperty(Object.prototype, key, { configurable: true, set(value) { record('set ' + key, value);
        Object.defineProperty(this, key, { value, writable: true, configurable: true, enumerable: true }); } });`,
  ],
  [
    'hook-frame-source',
    `{ const { set, get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src');
      Object.defineProperty(HTMLIFrameElement.prototype, 'src', { get, set(value) { record('iframe.src', value); set.call(this, value); } }); }`,
  ],
  ['break-shadow', breakMethod('Element.prototype', 'attachShadow', 'showPopover')],
  [
    'break-observers',
    `window.MutationObserver = window.ResizeObserver = window.IntersectionObserver = function () { throw new Error('no'); };`,
  ],
  ['break-ranges', breakMethod('Range.prototype', 'getClientRects', 'setStart', 'cloneRange', 'toString')],
  ['break-walkers', breakMethod('Document.prototype', 'createTreeWalker', 'createRange', 'createNodeIterator')],
];

/** Read `CSS.highlights`, and do to it whatever can be done. */
const REGISTRY: [name: string, script: string][] = [
  [
    'registry-read',
    `setInterval(() => record('registry', [...CSS.highlights].map(([name, all]) => [name, ...[...all].map(String)])), 50);`,
  ],
  ['registry-clear', `setInterval(() => CSS.highlights.clear(), 30);`],
  [
    'registry-replace',
    `setInterval(() => { for (const name of CSS.highlights.keys()) CSS.highlights.set(name, new Highlight()); }, 50);`,
  ],
  [
    'registry-steal',
    `setInterval(() => { for (const [name, all] of CSS.highlights) { CSS.highlights.set('mine', all); all.clear(); } }, 50);`,
  ],
  ['registry-freeze', `Object.freeze(CSS.highlights); Object.freeze(Highlight.prototype);`],
  [
    'registry-gone',
    `Object.defineProperty(CSS, 'highlights', { get() { record('asked', new Error().stack); return undefined; } });`,
  ],
  [
    'registry-spread',
    `setInterval(() => { for (const all of CSS.highlights.values()) { const range = document.createRange(); range.selectNodeContents(document.documentElement); all.add(range); } }, 100);`,
  ],
];

/** Names of things that scripts look for. */
const CLOBBERED: [name: string, markup: string][] = [
  [
    'clobber-apis',
    '<a id="chrome"></a><a id="browser"></a><a id="runtime"></a><form id="browser" name="chrome"><input name="runtime"></form>',
  ],
  [
    'clobber-document',
    '<img name="createElement"><img name="getSelection"><img name="querySelectorAll"><form name="documentElement"></form><img name="defaultView">',
  ],
  [
    'clobber-body',
    '<form name="body"><input name="parentNode"><input name="childNodes"><input name="textContent"></form>',
  ],
  [
    'clobber-window',
    '<a id="CSS"></a><a id="Highlight"></a><a id="crypto"></a><a id="MessageChannel"></a><a id="requestIdleCallback"></a>',
  ],
  [
    'clobber-frames',
    '<iframe name="glossator"></iframe><iframe name="card"></iframe><iframe name="top"></iframe><iframe name="parent"></iframe>',
  ],
];

/** What a page sends in the hope that somebody believes it. */
const MESSAGES: [name: string, script: string][] = [
  [
    'forge-window',
    `const forged = [{ glossator: '' }, { glossator: 'x' }, { to: 'page', call: 'pageState', args: [] }, { to: 'background', call: 'notesOf', args: [location.href] }, { event: 'notes-changed' }, null, 0, 'glossator'];
     addEventListener('message', event => record('message', [event.origin, event.data]));
     setInterval(() => { for (const message of forged) { postMessage(message, '*', [new MessageChannel().port1].slice(0, message ? 1 : 0)); for (let at = 0; at < frames.length; at++) frames[at].postMessage(message, '*'); } }, 100);`,
  ],
  [
    'forge-runtime',
    `try { const runtime = window.chrome?.runtime ?? window.browser?.runtime; record('runtime', Object.keys(runtime ?? {})); runtime?.sendMessage?.('glossator@glossator.invalid', { to: 'background', call: 'pageSettings', args: [] }, reply => record('reply', reply)); } catch (error) { record('error', error); }`,
  ],
  [
    'forge-events',
    `setInterval(() => { for (const type of ['glossator', 'notes-changed', 'pageState', 'message', 'click', 'pointermove', 'pointerdown', 'keydown', 'selectionchange', 'storage', 'load'])
     for (const target of [document, window, document.documentElement, ...document.querySelectorAll('html > *')]) target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail: { to: 'page', call: 'pageState', args: [] } })); }, 100);`,
  ],
  [
    'forge-channels',
    `for (const name of ['glossator', 'background', 'card']) { const channel = new BroadcastChannel(name); channel.onmessage = ({ data }) => record('channel', data); channel.postMessage({ to: 'background', call: 'notesOf', args: [location.href] }); }`,
  ],
  [
    'forge-keys',
    `setInterval(() => { for (const key of ['Escape', 'Enter', 'Alt', 'J', 'G', 'M']) for (const type of ['keydown', 'keyup']) document.dispatchEvent(new KeyboardEvent(type, { key, altKey: true, shiftKey: true, bubbles: true })); }, 150);`,
  ],
];

/** Done over and over to whatever stands beside `body`. */
const toHost = (script: string) =>
  `setInterval(() => { for (const host of document.querySelectorAll('html > :not(head, body)')) { ${script} } }, 60);`;

const HOSTS: [name: string, script: string][] = [
  ['host-remove', toHost('host.remove();')],
  ['host-move', toHost('document.body.prepend(host);')],
  [
    'host-into-frame',
    `const frame = document.createElement('iframe'); frame.srcdoc = '<p>'; document.documentElement.append(frame); ${toHost("if (host !== frame) { record('host', host.outerHTML); frame.contentDocument?.body?.append(host); }")}`,
  ],
  [
    'host-fade',
    toHost(
      "host.style.cssText = 'opacity: 0 !important; transform: scale(9) !important; filter: blur(9px) !important';",
    ),
  ],
  [
    'host-clone',
    toHost(
      "record('clone', host.cloneNode(true).outerHTML); record('root', host.shadowRoot); record('html', host.getHTML?.({ serializableShadowRoots: true }));",
    ),
  ],
  [
    'host-element',
    `for (const name of ['glossator-host', 'glossator-card', 'x-glossator']) customElements.define(name, class extends HTMLElement {
     constructor() { super(); const internals = this.attachInternals(); setInterval(() => { const root = internals.shadowRoot; if (root) record('root', [root.innerHTML, ...[...root.querySelectorAll('iframe')].map(frame => frame.src)]); }, 50); record('made', new Error().stack); } });`,
  ],
  [
    'host-internals',
    toHost(
      "try { record('internals', host.attachInternals().shadowRoot?.innerHTML); } catch {} try { record('second root', host.attachShadow({ mode: 'open' }).innerHTML); } catch {}",
    ),
  ],
  [
    'host-watch',
    `new MutationObserver(all => record('mutations', all.flatMap(({ addedNodes, attributeName }) => [attributeName, ...[...addedNodes].map(node => node.outerHTML)]))).observe(document, { subtree: true, childList: true, attributes: true });
     for (const type of ['focusin', 'focusout', 'blur', 'focus', 'toggle', 'beforetoggle', 'scroll', 'resize', 'pointerover', 'keydown', 'beforeinput', 'input', 'copy', 'paste', 'securitypolicyviolation', 'error']) addEventListener(type, event => record(type, [event.composedPath().map(node => node.outerHTML?.slice(0, 999)), event.relatedTarget, event.key, event.data, event.blockedURI, event.filename, new Error().stack]), true);`,
  ],
  [
    'host-timing',
    `for (const type of PerformanceObserver.supportedEntryTypes) try { new PerformanceObserver(list => record(type, list.getEntries().map(entry => [JSON.stringify(entry), entry.attribution?.map(one => [one.containerSrc, one.containerName, one.containerId]), entry.scripts?.map(one => one.sourceURL)]))).observe({ type, buffered: true, durationThreshold: 16 }); } catch {}`,
  ],
];

const STORMS: [name: string, script: string][] = [
  [
    'storm-nodes',
    `const place = document.querySelector('article'); setInterval(() => { for (let at = 0; at < 2000; at++) { const one = document.createElement('i'); place.append(one); one.remove(); } }, 20);`,
  ],
  [
    'storm-text',
    `const texts = [...document.querySelectorAll('article p')].map(p => p.firstChild); setInterval(() => { for (const text of texts) text.data = text.data; }, 20);`,
  ],
  [
    'storm-paragraphs',
    `const place = document.querySelector('article'); let count = 0; const timer = setInterval(() => { for (let at = 0; at < 20; at++) { const p = document.createElement('p'); p.textContent = 'The clerk has called the next speaker, who has waited since six, and number ' + count++ + ' says nothing.'; place.append(p); } if (count > 2000) clearInterval(timer); }, 40);`,
  ],
  [
    'storm-attributes',
    `setInterval(() => { for (const element of document.querySelectorAll('*')) element.dataset.storm = Math.random(); }, 30);`,
  ],
  [
    'storm-addresses',
    `let count = 0; const timer = setInterval(() => { history.replaceState(null, '', '#' + count++); if (count > 80) { clearInterval(timer); history.replaceState(null, '', location.pathname); } }, 40);`,
  ],
  [
    'storm-roots',
    `let count = 0; const timer = setInterval(() => { const one = document.createElement('div'); one.attachShadow({ mode: 'open' }).innerHTML = '<p>Some paragraph in a tree of its own that is long enough to be looked at by anybody.</p>'; document.body.append(one); if (++count > 300) clearInterval(timer); }, 10);`,
  ],
];

const nested = (depth: number, tag: string) => (article: string) =>
  `${`<${tag}>`.repeat(depth)}${article}${`</${tag}>`.repeat(depth)}`;

const SHAPES: Attack[] = [
  { name: 'deep-divs', markup: nested(500, 'div') },
  { name: 'deep-tables', markup: nested(100, 'table><tr><td') },
  { name: 'many-spans', markup: article => article + '<span>x</span>'.repeat(30_000) },
  { name: 'many-breaks', markup: article => article + 'x<br>'.repeat(20_000) },
  {
    name: 'many-links',
    markup: article => article + '<p><a href="#">Somewhere else in this paper</a></p>'.repeat(3000),
  },
  { name: 'long-word', markup: article => `${article}<p>${'a'.repeat(200_000)}</p>` },
  { name: 'long-sentence', markup: article => `${article}<p>${'immigrants commit fewer crimes '.repeat(10_000)}</p>` },
  { name: 'xhtml', type: 'application/xhtml+xml; charset=utf-8' },
  { name: 'quirks', markup: article => `<plaintext-not><center>${article}</center></plaintext-not>` },
];

const POLICIES: Attack[] = [
  { name: 'policy-none', headers: { 'content-security-policy': "default-src 'none'" } },
  {
    name: 'policy-types',
    headers: {
      'content-security-policy':
        "default-src 'self'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  { name: 'policy-sandbox', headers: { 'content-security-policy': 'sandbox allow-scripts' } },
  {
    name: 'policy-report',
    headers: {
      'content-security-policy-report-only':
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'none'; frame-src 'none'; report-uri /reports",
    },
    before: `addEventListener('securitypolicyviolation', event => record('violation', [event.blockedURI, event.sourceFile, event.sample]), true); try { new ReportingObserver(all => record('reports', JSON.stringify(all)), { buffered: true }).observe(); } catch {}`,
  },
];

const DOCUMENTS: Attack[] = [
  { name: 'design-mode', after: `document.designMode = 'on';`, isRestless: true },
  { name: 'editable', after: `document.body.contentEditable = 'true';`, isRestless: true },
  {
    name: 'document-open',
    after: `setTimeout(() => { const html = document.documentElement.outerHTML; document.open(); document.write('<!doctype html>' + html); document.close(); }, 1200);`,
    isRestless: true,
  },
  {
    name: 'replace-root',
    after: `setTimeout(() => document.documentElement.replaceWith(document.documentElement.cloneNode(true)), 1200);`,
    isRestless: true,
  },
  {
    name: 'replace-body',
    after: `setTimeout(() => { document.body = document.body.cloneNode(true); }, 1200);`,
    isRestless: true,
  },
  {
    name: 'frames-same',
    after: `const frame = document.createElement('iframe'); frame.src = '/harbor.html'; document.body.append(frame);`,
    isRestless: true,
  },
  {
    name: 'frames-srcdoc',
    after: `const frame = document.createElement('iframe'); frame.srcdoc = document.querySelector('main').outerHTML; frame.style.cssText = 'width: 800px; height: 600px'; document.body.append(frame);`,
    isRestless: true,
  },
  {
    name: 'find-oracle',
    after: `setInterval(() => { for (const word of ['Delete', 'Edit', 'Save note', 'Write a note', 'Note saved']) if (find(word, false, false, true, false, true, false)) record('found', word); }, 400);`,
  },
  {
    name: 'find-in-frames',
    after: `setInterval(() => { for (let at = 0; at < frames.length; at++) try { record('frame', frames[at].document.documentElement.outerHTML); } catch {} }, 200);`,
  },
];

const scripted = (list: readonly [string, string][], when: 'before' | 'after', isRestless = false): Attack[] =>
  list.map(([name, script]) => ({ name, [when]: script, isRestless }));

/** All attacks, each a page. */
export const ATTACKS: Attack[] = [
  ...DOCUMENTS,
  ...scripted(REGISTRY, 'after'),
  ...scripted(PROTOTYPES, 'before'),
  ...CLOBBERED.map(([name, markup]) => ({ name, markup: (article: string) => markup + article })),
  ...scripted(MESSAGES, 'after'),
  ...scripted(HOSTS, 'before', true),
  ...scripted(STORMS, 'after', true),
  ...SHAPES,
  ...POLICIES,
];
