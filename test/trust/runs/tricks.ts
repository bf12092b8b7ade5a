/**
 * Ways to make a reader press what they do not see. Each is a script that the
 * page runs while the card is open; `at` is the point that will be pressed,
 * `host` our element. What covers lets clicks through, for a click on itself
 * would be its own. What is over in a moment says so by `ended()`, for a press
 * must come soon after it.
 */

/** A sheet over everything with a friendly button at the point. */
const SHEET = `const sheet = document.createElement('div');
  sheet.textContent = 'Continue reading';
  sheet.style.cssText = 'position: fixed; inset: 0; inline-size: 100vw; block-size: 100vh; margin: 0; border: 0; padding: 40vh 40vw; background: white; color: black; pointer-events: none; z-index: 2147483647';
  document.body.append(sheet);`;

const POPOVER = `${SHEET} sheet.popover = 'manual'; sheet.showPopover();`;

export const TRICKS: [name: string, script: string][] = [
  ['covered by half a popover', `${POPOVER} sheet.style.clipPath = 'inset(0 0 0 30%)';`],
  ['covered by a popover', POPOVER],
  [
    'covered by a popover over and over',
    `${POPOVER} setInterval(() => { sheet.hidePopover(); sheet.showPopover(); }, 30);`,
  ],
  [
    'covered by a popover in a closed tree',
    `const place = document.createElement('div'); document.body.append(place); const root = place.attachShadow({ mode: 'closed' });
     ${SHEET} root.append(sheet); sheet.popover = 'manual'; sheet.showPopover();`,
  ],
  [
    'covered by the backdrop of a small popover',
    `${SHEET} sheet.popover = 'manual'; sheet.style.cssText = 'inline-size: 1px; block-size: 1px; pointer-events: none; border: 0; padding: 0; inset: 0 auto auto 0';
     const style = new CSSStyleSheet(); style.replaceSync('::backdrop { background: white; pointer-events: none }'); document.adoptedStyleSheets.push(style); sheet.showPopover();`,
  ],
  [
    'covered by the shadow of a small popover',
    `${SHEET} sheet.popover = 'manual'; sheet.style.cssText = 'inline-size: 1px; block-size: 1px; pointer-events: none; box-shadow: 0 0 0 3000px white; border: 0; padding: 0; inset: 0 auto auto 0'; sheet.showPopover();`,
  ],
  [
    'covered by a window of the page',
    `${SHEET} const dialog = document.createElement('dialog'); dialog.style.cssText = sheet.style.cssText; document.body.append(dialog); dialog.show(); dialog.popover = 'manual'; dialog.showPopover();`,
  ],
  [
    'covered by the screen',
    `${SHEET} sheet.requestFullscreen().catch(() => { sheet.popover = 'manual'; sheet.showPopover(); });`,
  ],
  [
    'faded',
    `for (const one of [host, document.documentElement]) one.style.setProperty('opacity', '0.01', 'important'); ${POPOVER} sheet.style.opacity = '0.97';`,
  ],
  [
    'faded by a style sheet',
    `const style = new CSSStyleSheet(); style.replaceSync('html, html > *, html > div { opacity: 0.01 !important; filter: opacity(0.01) !important; transition: opacity 9999s !important }'); document.adoptedStyleSheets.push(style); ${POPOVER}`,
  ],
  [
    'bent',
    `for (const one of [host, document.documentElement]) one.style.setProperty('transform', 'scale(0.02)', 'important'); ${POPOVER}`,
  ],
  ['made tiny by zoom', `document.documentElement.style.zoom = '0.1';`],
  ['made huge by zoom', `document.documentElement.style.zoom = '4';`],
  [
    'scrolled under the pointer',
    `const step = scrollY > 130 ? -120 : 120; scrollBy(0, step); setTimeout(() => requestAnimationFrame(() => { scrollBy(0, -step); ended(); }), 60);`,
  ],
  [
    'moved with its passage',
    `document.documentElement.style.overflowAnchor = 'none'; document.body.style.paddingTop = '90px';
     dispatchEvent(new Event('resize')); setTimeout(() => { document.body.style.paddingTop = ''; dispatchEvent(new Event('scroll')); ended(); }, 60);`,
  ],
  [
    'uncovered just before the press',
    `${POPOVER} const uncover = () => { sheet.remove(); ended(); }; addEventListener('blur', uncover, true); setTimeout(uncover, 400);`,
  ],
];
